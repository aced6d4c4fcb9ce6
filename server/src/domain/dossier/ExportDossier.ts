import type { Actor } from "@diemcau/shared/model/actor";
import type { DossierFile, DossierManifest, DossierPart } from "@diemcau/shared/model/dossier";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Commit } from "@diemcau/shared/protocol/events";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { slug } from "@diemcau/shared/text/searchKey";
import { dayOf } from "@diemcau/shared/text/time";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { CommitStore, FileStore, Surroundings } from "../ports.ts";
import { logFiles } from "./logFiles.ts";
import { logText } from "./logParts.ts";
import type { Archives, DescribeDossier, OutgoingFile, SideRecord } from "./ports.ts";
import { timelineTable } from "./timelineTable.ts";

/** What an export leads to. */
export interface ExportParts {
  conferences: Pick<Conferences, "state">;
  commits: Pick<CommitStore, "read">;
  files: FileStore;
  sides: readonly SideRecord[];
  archives: Pick<Archives, "pack">;
  describe: DescribeDossier;
  /** Ending for a file by its content, or `null`. */
  endingOf(file: string): Promise<string | null>;
  surroundings: Surroundings;
}

/** Names of the folders and of what isn't a document, by part. */
const words: Record<DossierPart, string> = {
  metadata: "mo-ta",
  log: "nhat-ky",
  timeline: "dien-bien",
  minutesText: "bien-ban",
  minutes: "bien-ban",
  writeUp: "tin-bai",
  reports: "bao-cao",
  article: "tin-bai",
  document: "van-ban",
  paper: "tham-luan",
  template: "mau-tham-luan",
  slides: "trinh-chieu",
  clip: "phim",
  photo: "anh",
  evidence: "minh-chung",
};

/** Contents that are packed already. */
const packedEndings = new Set(["jpg", "webp", "png", "pdf", "docx", "pptx", "xlsx", "zip", "ivf", "ogg"]);

/**
 * Everything of a conference as one archive, in time order, made while it is sent (PROTOCOL RD1). Permission `dossier.export`, after the
 * end, never of a rehearsal.
 */
export class ExportDossier {
  private readonly parts: ExportParts;

  constructor(parts: ExportParts) {
    this.parts = parts;
  }

  /** The archive's name and its bytes. */
  open(actor: Actor, conferenceId: string): { name: string; bytes: AsyncIterable<Uint8Array> } {
    if (actor.kind !== "person" || !may(actor, "dossier.export")) throw new AppError("permission.denied");
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    if (!state.conference || state.status !== "ended") throw new AppError("dossier.notEnded");
    const { title, startsAt, timeZone } = state.conference;
    const name = `ho-so-${dayOf(startsAt, timeZone)}-${slug(title) || "hoi-nghi"}.zip`;
    return { name, bytes: this.pack(state, conferenceId) };
  }

  private pack(state: ConferenceState, conferenceId: string): AsyncIterable<Uint8Array> {
    const listed: Omit<DossierFile, "bytes" | "sha256">[] = [];
    const sums = new Map<string, { bytes: number; sha256: string }>();
    const files = this.outgoing(state, conferenceId, listed, sums);
    return this.parts.archives.pack(files, ({ path, ...sum }) => sums.set(path, sum));
  }

  /** In time order; description and manifest come last, because they tell of all others. */
  private async *outgoing(
    state: ConferenceState,
    conferenceId: string,
    listed: Omit<DossierFile, "bytes" | "sha256">[],
    sums: ReadonlyMap<string, { bytes: number; sha256: string }>,
  ): AsyncIterable<OutgoingFile> {
    const now = this.parts.surroundings.now().toISOString();
    const title = state.conference?.title ?? "";
    const commits = await this.parts.commits.read(conferenceId, 1, state.seq);
    const add = (
      part: DossierPart,
      path: string,
      open: OutgoingFile["open"],
      facts?: { at: string; title: string },
    ) => {
      listed.push({ part, path, at: facts?.at ?? null, title: facts?.title ?? title });
      return { path, at: facts?.at ?? now, packed: packedEndings.has(path.split(".").at(-1) ?? ""), open };
    };
    yield add(
      "log",
      `${words.timeline}/${words.log}.json`,
      text(() => logText(commits)),
    );
    const zone = state.conference?.timeZone ?? "UTC";
    yield add(
      "timeline",
      `${words.timeline}/${words.timeline}.csv`,
      text(() => timelineTable(commits, zone)),
    );
    for (const side of this.parts.sides) {
      const record = await side.save(conferenceId);
      if (record) yield add(side.part, side.path, async () => once(record));
    }
    const stored = await this.storedFiles(conferenceId, commits, zone);
    for (const { file, path, part, at, title: told } of stored)
      yield add(part, path, () => this.stored(file), { at, title: told });
    const files = () => listed.flatMap((entry) => withSum(entry, sums));
    const facts = { conferenceId, title, exportedAt: now, seq: state.seq };
    yield add(
      "metadata",
      `${words.metadata}.xml`,
      text(() => this.description(state, { ...facts, files: files() }, stored)),
    );
    const manifest = (): DossierManifest => ({ format: "diemcau-dossier", version: 1, ...facts, files: files() });
    yield {
      path: "manifest.json",
      at: now,
      packed: false,
      open: text(() => `${JSON.stringify(manifest(), null, 1)}\n`),
    };
  }

  private async storedFiles(conferenceId: string, commits: readonly Commit[], timeZone: string) {
    const beside = await Promise.all(
      this.parts.sides.map(async (side) => {
        const part = side.part === "reports" ? ("evidence" as const) : ("article" as const);
        return (await side.files(conferenceId)).map((file) => ({ part, ...file }));
      }),
    );
    const known = new Map([...logFiles(commits), ...beside.flat()].map((file) => [file.file, file]));
    const inOrder = [...known.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return Promise.all(
      inOrder.map(async ({ ending, ...file }, index) => {
        const real = ending === "bin" ? ((await this.parts.endingOf(file.file)) ?? ending) : ending;
        const number = String(index + 1).padStart(5, "0");
        const day = dayOf(file.at, timeZone).replaceAll("-", "");
        const name = [number, day, words[file.part], slug(file.title, 60)].filter((word) => word !== "").join("-");
        return { ...file, path: `ho-so/${name}.${real}` };
      }),
    );
  }

  /** A stored file's bytes; one that the log names and the store lacks stops the export rather than being left out. */
  private async stored(file: string): Promise<AsyncIterable<Uint8Array>> {
    const kept = await this.parts.files.open(file);
    if (!kept) throw new Error(`the log names ${file}, which isn't stored`);
    return bytesOf(kept.stream);
  }

  private description(
    state: ConferenceState,
    manifest: Parameters<DescribeDossier>[0],
    stored: readonly { file: string; path: string }[],
  ): string {
    const { conference, startedAt, endedAt, letterhead } = state;
    const paths = new Map(stored.map(({ file, path }) => [file, path]));
    return this.parts.describe(manifest, {
      agency: letterhead?.agency ?? conference?.hostUnit.name ?? "",
      planNumber: conference?.planNumber ?? "",
      startedAt,
      endedAt,
      secrecy: conference?.secrecy ?? "open",
      timeZone: conference?.timeZone ?? "UTC",
      issued: state.issued.map(({ pdf, kind, number, date, title }) => ({
        file: paths.get(pdf.file) ?? "",
        kind,
        number,
        symbol: letterhead?.abbreviation ?? "",
        date,
        title,
      })),
    });
  }
}

function withSum(
  entry: Omit<DossierFile, "bytes" | "sha256">,
  sums: ReadonlyMap<string, { bytes: number; sha256: string }>,
): DossierFile[] {
  const sum = sums.get(entry.path);
  return sum ? [{ ...entry, ...sum }] : [];
}

function text(make: () => string): OutgoingFile["open"] {
  return async () => once(new TextEncoder().encode(make()));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}
