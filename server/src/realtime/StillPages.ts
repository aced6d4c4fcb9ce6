import type { Actor } from "@diemcau/shared/model/actor";
import { may } from "@diemcau/shared/rules/permissions";

/** A connected page that can be asked for a still. */
export interface StillPage {
  actor: Actor;
  conferenceId: string;
  /** Asks for the own camera's picture. */
  askCamera: (still: { stillId: string; sourceId: string }) => void;
  /** Asks for the programme's picture as this page watches it. */
  askWatcher: (still: { stillId: string; sourceId: string }) => void;
}

/** Watching pages that are asked one after the other: a page that shows no programme doesn't answer, and is waited for. */
const asked = 2;

/** The pages that can be asked for stills: by device where a camera is, by conference where the programme is watched. */
export class StillPages {
  readonly #devices = new Map<string, StillPage>();
  readonly #watching = new Map<string, Set<StillPage>>();

  /** Makes a page known; returns how to forget it. */
  register(page: StillPage): () => void {
    const { actor, conferenceId } = page;
    if (actor.kind === "device") this.#devices.set(actor.id, page);
    const pages = this.#watching.get(conferenceId) ?? new Set();
    this.#watching.set(conferenceId, pages.add(page));
    return () => {
      if (actor.kind === "device" && this.#devices.get(actor.id) === page) this.#devices.delete(actor.id);
      pages.delete(page);
      if (pages.size === 0 && this.#watching.get(conferenceId) === pages) this.#watching.delete(conferenceId);
    };
  }

  /** The page of a device, if it is connected. */
  ofDevice(deviceId: string): StillPage | null {
    return this.#devices.get(deviceId) ?? null;
  }

  /** Pages of a conference that watch its programme: those of people who take photos first, then rooms' screens. */
  watchers(conferenceId: string): StillPage[] {
    const pages = [...(this.#watching.get(conferenceId) ?? [])];
    const people = pages.filter(({ actor }) => actor.kind === "person" && may(actor, "photo.take"));
    const screens = pages.filter(({ actor }) => actor.kind === "device" && watches.has(actor.role));
    return [...people.slice(0, asked), ...screens.slice(0, 1)];
  }
}

const watches = new Set<string>(["screen", "both"]);
