import type { OperatorAudio } from "./OperatorAudio.ts";

/** How the operator's voice stands: opening the microphone the first time takes a moment. */
export type TalkState = "idle" | "opening" | "talking" | "failed";

export interface TalkSnapshot {
  state: TalkState;
  /** The room that is talked to, or would be. */
  pointId: string | null;
}

const silent: TalkSnapshot = { state: "idle", pointId: null };

/** Press and hold to talk to one room (PROTOCOL M13). The microphone is open only while the key is held. */
export class Talkback {
  readonly #operator: Pick<OperatorAudio, "talkTo" | "silence">;
  readonly #openMicrophone: () => Promise<MediaStreamTrack>;
  readonly #watchers = new Set<() => void>();
  #snapshot = silent;
  #track: MediaStreamTrack | null = null;
  /** Presses are numbered, so that one that was let go doesn't open anything any more. */
  #press = 0;

  constructor(
    operator: Pick<OperatorAudio, "talkTo" | "silence">,
    openMicrophone: () => Promise<MediaStreamTrack> = ownMicrophone,
  ) {
    this.#operator = operator;
    this.#openMicrophone = openMicrophone;
  }

  readonly getSnapshot = (): TalkSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Talks to this room until `release`; a press that ends before the microphone was open says nothing. */
  async press(pointId: string): Promise<void> {
    const { state } = this.#snapshot;
    if (state === "opening" || state === "talking") return;
    this.#press += 1;
    const press = this.#press;
    this.#change({ state: "opening", pointId });
    const track = await this.#openMicrophone().catch(() => null);
    if (press !== this.#press) return track?.stop();
    if (!track) return this.#change({ state: "failed", pointId });
    this.#track = track;
    const reply = await this.#operator.talkTo(pointId, track);
    if (press === this.#press) this.#change({ state: reply.ok ? "talking" : "failed", pointId });
  }

  release(): void {
    if (this.#snapshot.state === "idle") return;
    this.#press += 1;
    this.#track?.stop();
    this.#track = null;
    void this.#operator.silence();
    this.#change(silent);
  }

  close(): void {
    this.release();
    this.#watchers.clear();
  }

  #change(snapshot: TalkSnapshot): void {
    this.#snapshot = snapshot;
    for (const watcher of [...this.#watchers]) watcher();
  }
}

async function ownMicrophone(): Promise<MediaStreamTrack> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
  const [track] = (await navigator.mediaDevices.getUserMedia({ audio })).getAudioTracks();
  if (!track) throw new Error("no microphone");
  return track;
}
