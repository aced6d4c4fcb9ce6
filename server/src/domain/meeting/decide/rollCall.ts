import type { Delegate, RollCallMark } from "@diemcau/shared/model/rollCall";
import { delegateLimit } from "@diemcau/shared/model/rollCall";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Decider } from "../decision.ts";
import { pointFacts, requireNotEnded, requirePoint } from "../facts.ts";

/** PROTOCOL RC1: a list is replaced only before anybody on it was called; people can always be added. */
export const listDelegates: Decider<CommandData<"rollCall.list">> = ({ state, newId }, data) => {
  requireNotEnded(state);
  const point = requirePoint(state, data.pointId);
  const kept = data.mode === "append" ? point.delegates : [];
  const called = point.delegates.filter(({ state: stands }) => stands !== "notCalled");
  if (data.mode === "replace" && called.length > 0) throw new AppError("rollCall.begun", { point: point.name });
  if (kept.length + data.delegates.length > delegateLimit)
    throw new AppError("rollCall.tooMany", { limit: delegateLimit });
  const added = data.delegates.map(
    (input): Delegate => ({ ...input, id: newId(), state: "notCalled", reason: "", arrivedAt: null, leftAt: null }),
  );
  return {
    events: [{ type: "rollCall.listed", delegates: [...kept, ...added], ...pointFacts(point) }],
    ids: added.map(({ id }) => id),
  };
};

/** PROTOCOL RC2, RC3 */
export const markDelegates: Decider<CommandData<"rollCall.mark">> = ({ state, actor, now }, { pointId, marks }) => {
  const point = requirePoint(state, pointId);
  const correction = state.status === "ended";
  if (correction && actor.kind === "device") throw new AppError("rollCall.locked");
  const byId = new Map(point.delegates.map((delegate) => [delegate.id, delegate]));
  const delegates = marks.map((mark) => {
    const known = byId.get(mark.delegateId);
    if (!known) throw new AppError("rollCall.stale");
    return marked(known, mark, now);
  });
  const changed = delegates.filter((delegate) => !same(byId.get(delegate.id), delegate));
  if (changed.length === 0) return { events: [] };
  return { events: [{ type: "rollCall.marked", delegates: changed, correction, ...pointFacts(point) }] };
};

function marked(known: Delegate, mark: RollCallMark, now: string): Delegate {
  const here = mark.state === "present" || mark.state === "online";
  return {
    ...known,
    state: mark.state,
    reason: mark.state === "absent" ? (mark.reason ?? known.reason) : "",
    arrivedAt: here ? (known.arrivedAt ?? now) : mark.state === "left" ? known.arrivedAt : null,
    leftAt: mark.state === "left" ? (known.leftAt ?? now) : null,
  };
}

function same(a: Delegate | undefined, b: Delegate): boolean {
  return a !== undefined && a.state === b.state && a.reason === b.reason;
}
