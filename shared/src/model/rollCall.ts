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

/** One line of a roll call as a command sets it. */
export const RollCallMark = z.object({ delegateId: Id, state: DelegateState, reason: optionalLine(200).optional() });
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
