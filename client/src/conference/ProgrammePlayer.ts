import type { LowerThird, Programme } from "@diemcau/shared/model/programme";
import { jpegOf } from "./jpeg.ts";
import { PictureWait } from "./PictureWait.ts";
import { slotPlace } from "./pictureLayout.ts";
import type { RemoteStream } from "./RemoteStream.ts";
import type { Session } from "./Session.ts";
import { StreamSound } from "./StreamSound.ts";
import { StreamVideo } from "./StreamVideo.ts";
import { pictureKey, type WantedPicture, wantedPicture } from "./wantedPicture.ts";

/** What stands in one place of the picture. */
export interface ShownSlot {
  pointId: string;
  pointName: string;
  /** `away`: the point has no camera; `coming`: its picture is on its way. */
  state: "picture" | "away" | "coming";
}

/** What the player presents at this moment, for whatever is drawn over it. */
export interface PlayerSnapshot extends Pick<Programme, "layout" | "deckId" | "clipId" | "voteId"> {
  takenSeq: number;
  slots: ShownSlot[];
  lowerThird: LowerThird | null;
  /** The browser refuses sound until somebody clicks. */
  soundBlocked: boolean;
}

/** Before anything was presented. */
export const nothingShown: PlayerSnapshot = {
  takenSeq: 0,
  layout: "slate",
  slots: [],
  lowerThird: null,
  deckId: null,
  clipId: null,
  voteId: null,
  soundBlocked: false,
};

export interface PlayerOptions {
  session: Session;
  /** Tells the server of first frames (PROTOCOL P5); only what is a room's screen does. */
  reports: boolean;
  /** Stores a still that the server asked for. */
  putStill: (stillId: string, jpeg: Blob) => Promise<unknown>;
  /** Resolves when the page that a deck stands at can be drawn at once; absent where nothing loads slides. */
  slideReady?: (deckId: string) => Promise<void>;
}

/** A picture that broke off stays this long before the point's slate, ms: a lost worker is back sooner. */
const lostPictureFor = 2000;
/** After this the old picture gives way even when the new one has not come, ms. */
const oldPictureFor = 4000;

/**
 * Presents the programme in an element: keeps every stream that the server holds ready in a video of its own, and changes
 * over at the new picture's first frame, so that no cut is ever black (PROTOCOL M3, P1).
 */
export class ProgrammePlayer {
  readonly #options: PlayerOptions;
  readonly #stage: HTMLElement;
  readonly #sound: StreamSound;
  readonly #videos = new Map<string, StreamVideo>();
  readonly #watchers = new Set<() => void>();
  readonly #stop: (() => void)[];
  #snapshot = nothingShown;
  #pending: { key: string; wait: PictureWait } | null = null;
  #shownKey = "";
  #reported = 0;

  constructor(stage: HTMLElement, options: PlayerOptions) {
    const { session } = options;
    this.#stage = stage;
    this.#options = options;
    this.#sound = new StreamSound(["programme", "talkback"], (soundBlocked) => this.#change({ soundBlocked }));
    this.#stop = [
      session.subscribe(() => this.#follow()),
      session.media.subscribe(() => this.#follow()),
      session.on("still.wantedFromWatcher", ({ stillId, sourceId }) => void this.#still(stillId, sourceId)),
    ];
    session.media.start();
    this.#follow();
  }

  readonly getSnapshot = (): PlayerSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Turns the programme's sound on or off. */
  turnSound(on: boolean): void {
    this.#sound.turn(on);
  }

  /** Plays through this loudspeaker; `null` is the browser's choice. */
  setSpeaker(deviceId: string | null): void {
    this.#sound.setSpeaker(deviceId);
  }

  close(): void {
    this.#pending?.wait.cancel();
    for (const stop of this.#stop) stop();
    this.#sound.close();
    for (const video of this.#videos.values()) video.close();
    this.#watchers.clear();
  }

  /** Brings videos and picture up to the state; a lost link leaves the last picture where it is. */
  #follow(): void {
    const { session } = this.#options;
    const { state, link } = session.getSnapshot();
    const streams = session.media.getStreams();
    this.#dropEnded(streams);
    if (link !== "live" || state.conference === null) {
      this.#pending?.wait.cancel();
      this.#pending = null;
      return;
    }
    this.#sound.follow(streams);
    for (const stream of streams) {
      if (stream.kind !== "video" || stream.purpose !== "programme" || this.#videos.has(stream.consumerId)) continue;
      const video = new StreamVideo(stream);
      this.#videos.set(stream.consumerId, video);
      this.#stage.append(video.element);
    }
    this.#prepare(wantedPicture(state, streams));
  }

  /** Waits for the first frames of a new picture, then shows it. */
  #prepare(picture: WantedPicture): void {
    const key = pictureKey(picture);
    if (key === this.#pending?.key) return;
    const before = this.#pending?.wait ?? null;
    before?.cancel();
    this.#pending = null;
    if (key === this.#shownKey) return;
    const lost = this.#brokeOff(picture);
    const wait: PictureWait = new PictureWait(picture, {
      before,
      longest: lost ? lostPictureFor : oldPictureFor,
      // A point that lost its camera has no frame to wait for; the camera may be back in a moment.
      hold: lost,
      video: (consumerId) => this.#videos.get(consumerId),
      ...(this.#options.slideReady ? { slideReady: this.#options.slideReady } : {}),
      show: (missing) => {
        if (this.#pending?.wait === wait) this.#pending = null;
        this.#show(picture, key, missing);
      },
    });
    this.#pending = { key, wait };
    wait.begin();
  }

  /** Whether nobody cut, and a point on air lost its camera. */
  #brokeOff({ takenSeq, slots }: WantedPicture): boolean {
    const shown = this.#snapshot;
    if (takenSeq !== shown.takenSeq) return false;
    return slots.some(({ fill }, place) => fill === "away" && shown.slots[place]?.state === "picture");
  }

  #show(picture: WantedPicture, key: string, missing: ReadonlySet<number>): void {
    const places = new Map(
      picture.slots.flatMap(({ fill }, place) => (typeof fill === "string" ? [] : [[fill.consumerId, place] as const])),
    );
    for (const video of this.#videos.values()) {
      const slot = places.get(video.consumerId);
      if (slot === undefined) video.hide();
      else video.show(slot, slotPlace(picture.layout, slot, picture.slots.length));
    }
    this.#shownKey = key;
    const { takenSeq, layout, lowerThird, deckId, clipId, voteId } = picture;
    this.#change({
      takenSeq,
      layout,
      lowerThird,
      deckId,
      clipId,
      voteId,
      slots: picture.slots.map(({ pointId, pointName, fill }, place) => ({
        pointId,
        pointName,
        state: fill === "away" ? "away" : missing.has(place) ? "coming" : "picture",
      })),
    });
    this.#dropEnded(this.#options.session.media.getStreams());
    for (const place of missing) this.#fillLater(picture, key, place);
    if (!missing.has(0)) this.#report(picture);
  }

  /** A place that was shown empty gets its picture as soon as the first frame is there. */
  #fillLater(picture: WantedPicture, key: string, place: number): void {
    const fill = picture.slots[place]?.fill;
    if (fill === undefined || typeof fill === "string") return;
    this.#videos.get(fill.consumerId)?.onNextFrame(() => {
      if (this.#shownKey !== key) return;
      const slots = this.#snapshot.slots.map((slot, at) =>
        at === place ? { ...slot, state: "picture" as const } : slot,
      );
      this.#change({ slots });
      if (place === 0) this.#report(picture);
    });
  }

  #report({ takenSeq, slots }: WantedPicture): void {
    const main = slots[0]?.fill;
    if (!this.#options.reports || main === undefined || typeof main === "string" || takenSeq <= this.#reported) return;
    this.#reported = takenSeq;
    this.#options.session.reportShown(takenSeq);
  }

  /** Of streams that ended, what is shown keeps its last picture until the next one is there; the others go. */
  #dropEnded(streams: readonly RemoteStream[]): void {
    for (const [id, video] of this.#videos) {
      if (streams.some((stream) => stream.consumerId === id)) continue;
      if (video.shown) video.freeze();
      else {
        video.close();
        this.#videos.delete(id);
      }
    }
  }

  async #still(stillId: string, sourceId: string): Promise<void> {
    const shown = [...this.#videos.values()].filter((video) => video.sourceId === sourceId);
    const video = shown.find((one) => one.shown) ?? shown[0];
    const jpeg = video ? await jpegOf(video.element, video.element.videoWidth, video.element.videoHeight) : null;
    // The server waits a while for the still and then tells the secretary; nothing to mend from here.
    if (jpeg) await this.#options.putStill(stillId, jpeg).catch(() => undefined);
  }

  #change(change: Partial<PlayerSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const watcher of [...this.#watchers]) watcher();
  }
}
