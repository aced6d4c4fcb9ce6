import { EventEmitter } from "node:events";
import { type Clip, serverPointId } from "@diemcau/shared/model/slides";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { FileStore } from "../../domain/ports.ts";
import type { MediaLog } from "../MediaLog.ts";
import { Reconciler } from "../Reconciler.ts";
import type { Pacer } from "../simulation/Pacer.ts";
import type { Stage } from "../Stage.ts";
import { ClipPlayer } from "./ClipPlayer.ts";
import { keyFrameAfter, openReel, type Reel } from "./Reel.ts";
import type { TestSignal } from "./TestSignal.ts";

/** What the programme has the server play; a clip taken on air again begins anew. */
type Played = { kind: "test" } | { kind: "clip"; clip: Clip; takenSeq: number };

/** What the playout stands on: without files there are no clips, without a signal no test picture. */
export interface PlayoutParts {
  files: FileStore | null;
  signal: TestSignal | null;
  pacer: Pacer;
  log: MediaLog;
}

/** What the playout tells upward. */
interface PlayoutEvents {
  /** The clip that commit `takenSeq` put on air was played to its end, or can't be played. */
  ended: [{ clipId: string; takenSeq: number }];
}

/** Plays what the folded state puts on air: a clip, or the test picture. After a worker's death a clip goes on where it was. */
export class Playout extends EventEmitter<PlayoutEvents> {
  readonly #stage: Stage;
  readonly #parts: PlayoutParts;
  readonly #reconciler: Reconciler;
  #wanted: Played | null = null;
  #paused = false;
  #running: { key: string; player: ClipPlayer } | null = null;
  /** What was played to its end or couldn't be: it isn't begun again until the programme changes. */
  #over: string | null = null;
  #from = 0;
  #closed = false;

  constructor(stage: Stage, parts: PlayoutParts) {
    super();
    this.#stage = stage;
    this.#parts = parts;
    this.#reconciler = new Reconciler(
      () => this.#reconcile(),
      (error) => this.#report(error),
    );
    stage.on("reset", () => {
      if (this.#running) this.#from = keyFrameAfter(this.#running.player.place);
      this.#running = null;
      this.#poke();
    });
  }

  follow(state: ConferenceState): void {
    const wanted = playedOf(state);
    this.#paused = state.clipPaused;
    this.#running?.player.pause(this.#paused);
    if (keyOf(wanted) === keyOf(this.#wanted)) return;
    this.#wanted = wanted;
    this.#from = 0;
    this.#poke();
  }

  /** Resolves when what shall be played is. */
  settled(): Promise<void> {
    return this.#reconciler.idle();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#reconciler.idle();
    this.#running?.player.close();
    this.#running = null;
  }

  #poke(): void {
    if (!this.#closed) void this.#reconciler.poke();
  }

  async #reconcile(): Promise<void> {
    const wanted = this.#wanted;
    const key = keyOf(wanted);
    if (this.#running && this.#running.key !== key) {
      this.#running.player.close();
      this.#running = null;
    }
    if (!wanted || this.#running || this.#over === key) return;
    const { router } = await this.#stage.floor();
    try {
      await this.#play(wanted, key);
    } catch (error) {
      // With the router gone, the clip is not to blame: the next round takes the new one.
      if (router.closed) return;
      this.#end(wanted, key);
      throw error;
    }
  }

  async #play(wanted: Played, key: string): Promise<void> {
    const from = this.#from;
    const reel = await this.#open(wanted, from);
    const ended = () => this.#end(wanted, key);
    const { router } = await this.#stage.floor();
    const { pacer } = this.#parts;
    const player = await ClipPlayer.start(router, { reel, pacer, from, paused: this.#paused, ended });
    this.#running = { key, player };
    const facts = { pointId: serverPointId, deviceId: serverPointId };
    await this.#stage.offer({ ...facts, kind: "camera", name: "Máy chủ" }, player.picture);
    await this.#stage.offer({ ...facts, kind: "microphone", name: "Máy chủ" }, player.sound);
  }

  async #open(wanted: Played, from: number): Promise<Reel> {
    const { files, signal } = this.#parts;
    const failed = (error: unknown) => this.#report(error);
    const reel = wanted.kind === "test" ? signal?.reel() : files && openReel(files, wanted.clip, from, failed);
    const opened = await reel;
    if (!opened) throw new Error(wanted.kind === "test" ? "no ffmpeg (FFMPEG_BIN)" : "its files are gone");
    return opened;
  }

  #end(played: Played, key: string): void {
    this.#over = key;
    if (played.kind === "clip") this.emit("ended", { clipId: played.clip.id, takenSeq: played.takenSeq });
  }

  #report(error: unknown): void {
    if (this.#closed) return;
    this.#parts.log.error({ conferenceId: this.#stage.conferenceId, error: String(error) }, "a clip can't be played");
  }
}

function playedOf({ programme, clips }: ConferenceState): Played | null {
  if (programme.layout === "test") return { kind: "test" };
  const clip = programme.layout === "clip" ? clips.find(({ id }) => id === programme.clipId) : undefined;
  return clip ? { kind: "clip", clip, takenSeq: programme.takenSeq } : null;
}

function keyOf(played: Played | null): string {
  if (played === null) return "";
  return played.kind === "test" ? "test" : `${played.clip.id} ${played.takenSeq}`;
}
