import { z } from "zod";
import { line, optionalLine } from "../text/plainText.ts";
import { Id } from "./id.ts";

/** How somebody of the expected list stands: not yet called, in the room, online, absent, or gone before the end. */
export const delegateStates = ["notCalled", "present", "online", "absent", "left"] as const;
export const DelegateState = z.enum(delegateStates);
export type DelegateState = (typeof delegateStates)[number];

/** Most people on one point's list. */
export const delegateLimit = 500;

/** Somebody expected at a point, as typed or read from a sheet. */
export const DelegateInput = z.object({ name: line(100), title: optionalLine(200), unit: optionalLine(200) });
export type DelegateInput = z.infer<typeof DelegateInput>;

/** Most people that one import brings, over all points: what fits a message (PROTOCOL C7). */
export const importLimit = 3000;

/** Expected people of one point, as an import sets them. */
export const RollCallList = z.object({ pointId: Id, delegates: z.array(DelegateInput).min(1).max(delegateLimit) });
export type RollCallList = z.infer<typeof RollCallList>;

/** One line of a roll call as a command sets it; `at` is when somebody came or left, where that isn't now. */
export const RollCallMark = z.object({
  delegateId: Id,
  state: DelegateState,
  reason: optionalLine(200).optional(),
  at: z.iso.datetime().optional(),
});
export type RollCallMark = z.infer<typeof RollCallMark>;

/** Somebody expected (đại biểu), and whether they came. */
export interface Delegate extends DelegateInput {
  id: string;
  state: DelegateState;
  /** Why absent; rooms other than the own one never receive it. */
  reason: string;
  /** First moment present or online; absent before that. */
  arrivedAt: string | null;
  /** When they left for good. */
  leftAt: string | null;
}
