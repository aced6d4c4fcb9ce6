import type { Command, CommandType } from "@diemcau/shared/protocol/commands";
import { isDirecting } from "@diemcau/shared/rules/inCharge";

/** A command on its way: `seq` is the commit it was answered with, null while there is no answer. */
export interface Pending {
  key: string;
  type: CommandType;
  seq: number | null;
}

/** Commands that change who is on air or speaks: one at a time, whoever clicks what. */
const exclusive = new Set<CommandType>([
  "floor.grant",
  "floor.end",
  "floor.mode",
  "undo",
  "programme.take",
  "programme.slate",
  "programme.layout",
  "programme.cut",
  "programme.show",
  "item.open",
  "item.close",
  "conference.end",
]);

/** Names what a command is about, so that the same click twice is one. */
export function pendingKey(command: Command): string {
  return `${command.type}:${subjectOf(command)}`;
}

function subjectOf({ type, data }: Command): string {
  switch (type) {
    case "floor.grant":
      return "requestId" in data ? data.requestId : data.pointId;
    case "floor.withdraw":
    case "floor.change":
    case "floor.call":
      return data.requestId;
    case "floor.end":
    case "floor.extend":
    case "floor.pause":
    case "floor.continue":
      return data.turnId;
    case "floor.mode":
      return data.mode;
    case "programme.take":
    case "headcount.report":
    case "point.mute":
    case "help.answer":
      return data.pointId;
    case "programme.next":
      return data.pointId ?? "";
    case "programme.layout":
      return data.layout;
    case "slide.turn":
      return `${data.deckId} ${data.page}`;
    case "programme.compose":
      return JSON.stringify(data.composition);
    case "item.open":
      return data.itemId;
    case "device.unpair":
      return data.deviceId;
    case "simulation.start":
    case "simulation.stop":
      return data.pointIds.join(",");
    default:
      return "";
  }
}

/** Whether a command has to wait for one that is on its way. */
export function isBlocked(pending: readonly Pending[], command: Command): boolean {
  const key = pendingKey(command);
  return pending.some((one) => one.key === key || (exclusive.has(command.type) && exclusive.has(one.type)));
}

/** Whether a command changes what the next key means, so that the key has to wait for it. */
export function movesOn(type: CommandType): boolean {
  return isDirecting(type) || type === "slide.turn";
}

/** Notes that a command was answered by commit `seq`; what the state has reached already is done. */
export function answered(pending: readonly Pending[], key: string, seq: number, reached: number): Pending[] {
  return settled(
    pending.map((one) => (one.key === key ? { ...one, seq } : one)),
    reached,
  );
}

/** Drops what the folded state has reached: from there on the state itself shows the outcome. */
export function settled(pending: readonly Pending[], reached: number): Pending[] {
  return pending.filter((one) => one.seq === null || one.seq > reached);
}

/** Drops a command that was refused. */
export function refused(pending: readonly Pending[], key: string): Pending[] {
  return pending.filter((one) => one.key !== key);
}
