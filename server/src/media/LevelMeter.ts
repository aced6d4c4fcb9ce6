import type { Levels } from "@diemcau/shared/protocol/media";
import type { AudioLevelObserver, Producer, Router } from "mediasoup/types";

/** Between two readings, in ms. */
const interval = 330;
/** Quieter than this counts as silence, in dBov. */
const threshold = -70;
/** Most microphones in one reading. */
const maxEntries = 2000;

/** One observer over all microphones of a router, read some three times a second. */
export class LevelMeter {
  readonly #observer: AudioLevelObserver;

  private constructor(observer: AudioLevelObserver) {
    this.#observer = observer;
  }

  /** `pointOf` tells whose microphone a producer is; `read` gets the loudest of each point that isn't silent. */
  static async open(
    router: Router,
    pointOf: (producerId: string) => string | null,
    read: (levels: Levels) => void,
  ): Promise<LevelMeter> {
    const observer = await router.createAudioLevelObserver({ maxEntries, threshold, interval });
    observer.on("volumes", (volumes) => {
      const levels: Levels = {};
      for (const { producer, volume } of volumes) {
        const pointId = pointOf(producer.id);
        if (pointId !== null) levels[pointId] = Math.max(levels[pointId] ?? -127, volume);
      }
      read(levels);
    });
    observer.on("silence", () => read({}));
    return new LevelMeter(observer);
  }

  async watch(producer: Producer): Promise<void> {
    await this.#observer.addProducer({ producerId: producer.id });
  }
}
