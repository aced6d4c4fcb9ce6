import type { LinkCause, LinkState } from "@diemcau/shared/model/link";
import type { Reception } from "@diemcau/shared/protocol/link";
import { followLink, freshLink, type LinkTrack } from "@diemcau/shared/rules/link";
import type { Connection } from "./Connection.ts";
import { type LinkCounts, linkFigures, noCounts } from "./linkFigures.ts";
import type { MediaLink } from "./MediaLink.ts";

/** How this page's own link stands, for the room to read. */
export interface OwnLink {
  state: LinkState;
  cause: LinkCause | null;
  /** The programme comes without pictures so that its sound holds. */
  receivesSoundOnly: boolean;
  /** The room's own camera is not sent so that its sound holds. */
  sendsSoundOnly: boolean;
  /** ms there and back; `null` while it can't be told. */
  roundTrip: number | null;
  /** Percent of packets lost on the way here; `null` while hardly anything comes. */
  loss: number | null;
}

/** Between two looks at the browser's statistics, ms. */
const lookEvery = 2000;
/** A camera that wakes is not sent in full by any link at first: so many looks in a row have to say so. */
const thinLooks = 4;

const nothingHeld: Reception = { thin: false, soundOnly: false, sendsSoundOnly: false };
const atFirst: OwnLink = {
  state: "good",
  cause: null,
  receivesSoundOnly: false,
  sendsSoundOnly: false,
  roundTrip: null,
  loss: null,
};

/** Reads what the browser counts, reports it to the server, and judges the page's own link by the rule of all links. */
export class ReceptionWatch {
  readonly #connection: Pick<Connection, "on" | "tell">;
  readonly #media: Pick<MediaLink, "stats" | "getStreams">;
  readonly #watchers = new Set<() => void>();
  readonly #stop: (() => void)[];
  readonly #clock: () => number;
  #held: Reception = nothingHeld;
  #counts: LinkCounts = noCounts;
  #track: LinkTrack;
  #thin = 0;
  #own = atFirst;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly getSnapshot = (): OwnLink => this.#own;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  constructor(
    connection: Pick<Connection, "on" | "tell">,
    media: Pick<MediaLink, "stats" | "getStreams">,
    clock: () => number = () => performance.now(),
  ) {
    this.#connection = connection;
    this.#media = media;
    this.#clock = clock;
    this.#track = freshLink(clock());
    this.#stop = [
      connection.on("link", (link) => (link === "live" ? this.#begin() : this.#end())),
      connection.on("media.reception", (held) => {
        this.#held = held;
      }),
    ];
  }

  /** Looks once: reports, and judges anew. A page without picture and sound has nothing to say. */
  async look(): Promise<void> {
    const stats = await this.#media.stats();
    if (!stats.send && !stats.receive) return;
    const { counts, report, sample } = linkFigures(this.#counts, this.#clock(), stats, this.#media.getStreams());
    const first = this.#counts === noCounts;
    this.#counts = counts;
    // Nothing to compare with: the next look tells.
    if (first) {
      this.#track = freshLink(counts.at);
      return;
    }
    this.#connection.tell("link.report", report);
    const { thin, soundOnly } = this.#held;
    const sendsSoundOnly = sample.soundOnly || this.#held.sendsSoundOnly;
    this.#thin = sample.thin ? this.#thin + 1 : 0;
    this.#track = followLink(this.#track, {
      ...sample,
      thin: this.#thin > thinLooks || thin,
      soundOnly: sendsSoundOnly || soundOnly,
    });
    const { state, cause } = this.#track;
    const { roundTrip, loss } = sample;
    this.#change({ state, cause, roundTrip, loss, receivesSoundOnly: soundOnly, sendsSoundOnly });
  }

  close(): void {
    for (const stop of this.#stop) stop();
    clearTimeout(this.#timer);
    this.#watchers.clear();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#track = freshLink(this.#clock());
    this.#held = nothingHeld;
    this.#counts = noCounts;
    this.#change(atFirst);
    this.#next();
  }

  /** The link to the server itself is gone: whoever shows it needs no figures to say so. */
  #end(): void {
    clearTimeout(this.#timer);
    this.#change({ ...atFirst, state: "lost", cause: "silent" });
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      const timer = this.#timer;
      // Closed transports give no statistics; what else could go wrong is told by the next look.
      void this.look()
        .catch(() => undefined)
        .then(() => {
          if (timer === this.#timer) this.#next();
        });
    }, lookEvery);
  }

  #change(own: OwnLink): void {
    if (isSame(this.#own, own)) return;
    this.#own = own;
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function isSame(a: OwnLink, b: OwnLink): boolean {
  const told = ({ state, cause, receivesSoundOnly, sendsSoundOnly, roundTrip, loss }: OwnLink) =>
    [state, cause, receivesSoundOnly, sendsSoundOnly, roundTrip, loss].join();
  return told(a) === told(b);
}
