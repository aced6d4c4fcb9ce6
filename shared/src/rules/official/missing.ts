import type { DocumentKind } from "../../model/official.ts";
import { type ConferenceState, sealedMinutes } from "../state.ts";
import { papersInOrder } from "./papersInOrder.ts";

/** What a kind still waits for. */
export const missingReasons = [
  "agenda",
  "points",
  "start",
  "seal",
  "supplement",
  "conclusions",
  "delegates",
  "tests",
  "content",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** Why a kind can't be made yet, or `null`. */
export function missingFor(kind: DocumentKind, state: ConferenceState): MissingReason | null {
  switch (kind) {
    case "programme":
      return state.agenda.some(({ internal }) => !internal) ? null : "agenda";
    case "invitation":
      return state.points.length > 0 ? null : "points";
    case "minutes":
      return state.startedAt === null ? "start" : null;
    case "supplement":
      if (!sealedMinutes(state)) return "seal";
      return state.supplementDraft ? null : "supplement";
    case "notice":
      return state.conclusions.length > 0 ? null : "conclusions";
    case "delegates":
      return state.points.some(({ delegates, headcount }) => delegates.length > 0 || headcount !== null)
        ? null
        : "delegates";
    case "annex":
      return state.startedAt !== null || state.points.some(({ preflight }) => preflight !== null) ? null : "tests";
    case "proceedings":
      return papersInOrder(state).length > 0 || state.conclusions.length > 0 ? null : "content";
  }
}
