import type { Actor } from "../model/actor.ts";
import type { CommandType } from "../protocol/commands.ts";
import type { ConferenceState } from "./state.ts";

/** Commands of which only one operator at a time is the author. */
const directing = new Set<CommandType>([
  "conference.start",
  "conference.end",
  "item.open",
  "item.close",
  "floor.grant",
  "floor.end",
  "floor.order",
  "floor.change",
  "floor.call",
  "floor.queue",
  "floor.mode",
  "floor.extend",
  "floor.pause",
  "floor.continue",
  "undo",
  "programme.take",
  "programme.slate",
  "programme.layout",
  "programme.compose",
  "programme.cut",
  "programme.show",
  "programme.crawl",
  "programme.hold",
  "programme.next",
  "clip.pause",
  "source.prefer",
]);

/** Whether a command directs the conference, so that one operator at a time is its author (PROTOCOL B1). */
export function isDirecting(type: CommandType): boolean {
  return directing.has(type);
}

/**
 * Name of the operator who directs in the actor's place, or `null` when the actor may go on (PROTOCOL B1): nobody has taken
 * the board, the actor has, or the actor is the chair, who leads whoever operates.
 */
export function whoDirectsInstead(state: ConferenceState, actor: Actor, type: CommandType): string | null {
  const { inCharge } = state;
  if (actor.kind !== "person" || !inCharge || inCharge.id === actor.id || !directing.has(type)) return null;
  return actor.roles.includes("chair") ? null : inCharge.name;
}
