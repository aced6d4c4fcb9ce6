import type { Confirmation } from "../../model/official.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { ConferenceState } from "../state.ts";

/** Letterhead, numbers, confirmations, and the documents whose bytes are kept. */
export function foldDocuments(state: ConferenceState, event: ConferenceEvent): ConferenceState {
  switch (event.type) {
    case "minutes.confirmed":
      return { ...state, confirmations: withConfirmation(state.confirmations, event.confirmation) };
    case "minutes.supplemented":
      return { ...state, supplementDraft: event.draft, confirmations: [] };
    case "document.letterheadSet":
      return { ...state, letterhead: event.letterhead };
    case "document.registered": {
      const { kind, ...register } = event.register;
      return { ...state, registers: { ...state.registers, [kind]: register } };
    }
    case "document.issued":
      return issued(state, event.document);
    case "document.signed":
      return {
        ...state,
        issued: state.issued.map((known) =>
          known.id === event.documentId ? { ...known, signed: event.signed } : known,
        ),
      };
    case "publication.changed":
      return { ...state, publication: event.publication };
    default:
      return state;
  }
}

/** A sealed document ends the round of confirmations that led to it; a supplement also ends its draft and its number. */
function issued(state: ConferenceState, document: ConferenceState["issued"][number]): ConferenceState {
  const after = { ...state, issued: [...state.issued, document] };
  if (document.kind !== "minutes" && document.kind !== "supplement") return after;
  const { supplement: _, ...registers } = state.registers;
  return {
    ...after,
    confirmations: [],
    ...(document.kind === "supplement" ? { supplementDraft: null, registers } : {}),
  };
}

/** One confirmation of each role for each target. */
function withConfirmation(known: Confirmation[], confirmation: Confirmation): Confirmation[] {
  const others = known.filter(({ role, target }) => role !== confirmation.role || target !== confirmation.target);
  return [...others, confirmation];
}
