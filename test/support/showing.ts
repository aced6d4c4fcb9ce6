import type { ReceivedVideo, SlidePageMaker, VideoEncoder } from "@diemcau/server/domain/showing/ports";
import { ClipDesk } from "@diemcau/server/domain/showing/ClipDesk";
import { DeckDesk } from "@diemcau/server/domain/showing/DeckDesk";
import { Imports } from "@diemcau/server/domain/showing/Imports";
import type { Actor } from "@diemcau/shared/model/actor";
import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import { MeetingBench, unitOf } from "./domain.ts";
import { until } from "./media/until.ts";
import { inPieces, MemoryFileStore } from "./proceedings.ts";

/** Desks for slides and films over a conference in memory, whose files are made ready when the test says so. */
export class ShowingBench {
  readonly meeting: MeetingBench;
  readonly files = new MemoryFileStore();
  readonly failures: unknown[] = [];
  readonly imports: Imports;
  readonly decks: DeckDesk;
  readonly clips: ClipDesk;
  /** Films that were taken in and not removed. */
  readonly videos = new Set<number>();
  /** What every work waits for, and what it does then. */
  work: (signal: AbortSignal) => Promise<void> = async () => undefined;
  private made = 0;

  private constructor(meeting: MeetingBench) {
    this.meeting = meeting;
    const surroundings = { now: () => new Date(), newId: () => `import-${++this.made}` };
    this.imports = new Imports(surroundings, (error) => this.failures.push(error));
    const { conferences } = meeting;
    const directory = {
      unit: async (id: string) => unitOf(id),
      person: async (id: string) => meeting.people.find((person) => person.id === id) ?? null,
    };
    const pages: SlidePageMaker = {
      make: async (_file, { signal, progress }) => {
        progress(0, 3);
        await this.work(signal);
        progress(3, 3);
        return ["1", "2", "3"].map((digit) => digit.repeat(64));
      },
    };
    const encoder: VideoEncoder = { receive: async () => this.video() };
    this.decks = new DeckDesk({ conferences, directory, files: this.files, pages, imports: this.imports });
    this.clips = new ClipDesk({ conferences, encoder, imports: this.imports });
  }

  static async make(): Promise<ShowingBench> {
    return new ShowingBench(await MeetingBench.make());
  }

  /** Hands slides in, and answers their id once they are there. */
  async deck(actor: Actor, facts: { title?: string; pointId?: string; personId?: string } = {}): Promise<string> {
    const input = { title: "Báo cáo", ...facts };
    const { id } = await this.decks.add(actor, this.meeting.id, input, inPieces(Buffer.from("slides")));
    return (await this.ended(actor, id)).madeId ?? "";
  }

  /** How an import ended. */
  async ended(actor: Actor, id: string): Promise<ImportStatus> {
    const find = () => this.imports.list(this.meeting.id, actor).find((one) => one.id === id);
    await until(() => find()?.state !== "working");
    const status = find();
    if (!status) throw new Error("the import is gone");
    return status;
  }

  private video(): ReceivedVideo {
    const number = ++this.made;
    this.videos.add(number);
    return {
      encode: async ({ signal }) => {
        await this.work(signal);
        return { seconds: 61, picture: "a".repeat(64), sound: null };
      },
      discard: async () => void this.videos.delete(number),
    };
  }
}
