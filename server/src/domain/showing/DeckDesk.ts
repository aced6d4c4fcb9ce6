import type { Actor } from "@diemcau/shared/model/actor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import { type Deck, deckFileLimit, deckLimit } from "@diemcau/shared/model/slides";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { DeckInput, ImportStatus } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { DeckEntry } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireDeck } from "../meeting/decide/slides.ts";
import { personFacts, requireNotEnded, requirePoint } from "../meeting/facts.ts";
import type { Directory, FileStore } from "../ports.ts";
import type { Imports } from "./Imports.ts";
import type { SlidePageMaker } from "./ports.ts";

/** What slides are handed in at. */
export interface DeckDeskParts {
  conferences: Pick<Conferences, "act" | "state">;
  directory: Directory;
  files: FileStore;
  pages: SlidePageMaker;
  imports: Imports;
}

/** Slides as people hand them in and screens get them; turning them is a command. */
export class DeckDesk {
  readonly #parts: DeckDeskParts;

  constructor(parts: DeckDeskParts) {
    this.#parts = parts;
  }

  /**
   * Takes slides in, and draws their pages afterwards: the answer says how to follow that. A presenter's are that person's at that
   * point, whatever was asked for.
   */
  async add(
    actor: Actor,
    conferenceId: string,
    input: DeckInput,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<ImportStatus> {
    const { files, pages, imports } = this.#parts;
    const facts = await this.#facts(actor, conferenceId, input);
    imports.makeRoom(conferenceId);
    const { file } = await files.put(bytes, deckFileLimit);
    return imports.begin(conferenceId, actor, { kind: "deck", title: input.title }, async (watch) =>
      this.#commit(actor, conferenceId, { ...facts, file, pages: await pages.make(file, watch) }),
    );
  }

  /** The file of one page, counted from 1, for whoever may see the programme. */
  page(actor: Actor, conferenceId: string, deckId: string, page: number): string {
    requireAt(actor, conferenceId);
    if (!may(actor, "media.programme")) throw new AppError("permission.denied");
    const { pages } = requireDeck(this.#parts.conferences.state(conferenceId), deckId);
    const file = pages[page - 1];
    if (file === undefined) throw new AppError("slides.noPage", { pages: pages.length });
    return file;
  }

  /** The slides as they were handed in, for staff alone. */
  original(actor: Actor, conferenceId: string, deckId: string): DeckEntry {
    if (actor.kind !== "person" || !may(actor, "deck.read")) throw new AppError("permission.denied");
    return requireDeck(this.#parts.conferences.state(conferenceId), deckId);
  }

  async #facts(actor: Actor, conferenceId: string, { title, pointId, personId }: DeckInput) {
    requireAt(actor, conferenceId);
    if (!may(actor, "deck.add")) throw new AppError("permission.denied");
    const state = this.#parts.conferences.state(conferenceId);
    requireNotEnded(state);
    if (actor.kind === "device") return { title, owner: actor.person, pointId: actor.pointId };
    if (pointId !== undefined) requirePoint(state, pointId);
    const owner: PersonFacts | null =
      personId === undefined ? null : await personFacts(this.#parts.directory, personId);
    return { title, owner, pointId: pointId ?? null };
  }

  async #commit(actor: Actor, conferenceId: string, facts: Omit<Deck, "id">): Promise<string> {
    const { ids } = await this.#parts.conferences.act(conferenceId, actor, (state, { newId }) => {
      requireNotEnded(state);
      if (state.decks.length >= deckLimit) throw new AppError("slides.tooMany", { limit: deckLimit });
      const deck = { id: newId(), ...facts };
      return { events: [{ type: "deck.added", deck }], ids: [deck.id] };
    });
    return ids[0] ?? "";
  }
}

/** PROTOCOL C8 */
function requireAt(actor: Actor, conferenceId: string): void {
  if (actor.kind === "device" && actor.conferenceId !== conferenceId) throw new AppError("permission.denied");
}
