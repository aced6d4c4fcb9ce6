import { type Delegate, type DelegateInput, delegateLimit, type RollCallMark } from "@diemcau/shared/model/rollCall";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { EventOf } from "@diemcau/shared/protocol/events";
import { arrival, isCalled } from "@diemcau/shared/rules/rollCall";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import type { Decider, DecisionContext } from "../decision.ts";
import { pointFacts, requireNotEnded, requireNotSealed, requirePoint } from "../facts.ts";

/** How long before the beginning, or before a mark where nothing began, somebody may have come. */
const longestAgoMs = 24 * 3600 * 1000;

/** PROTOCOL RC1: a list is replaced only before anybody on it was called; people can always be added. */
export const listDelegates: Decider<CommandData<"rollCall.list">> = (context, { pointId, delegates, mode }) => {
  const { event, ids } = listed(context, { pointId, delegates }, mode);
  return { events: [event], ids };
};

/** PROTOCOL RC1: all of the lists, or none of them. */
export const importDelegates: Decider<CommandData<"rollCall.import">> = (context, { lists, mode }) => {
  const points = new Set(lists.map(({ pointId }) => pointId));
  if (points.size !== lists.length) throw new AppError("rollCall.stale");
  const all = lists.map((list) => listed(context, list, mode));
  return { events: all.map(({ event }) => event), ids: all.flatMap(({ ids }) => ids) };
};

/** Puts a name, title or unit right; how the person stands stays. */
export const changeDelegate: Decider<CommandData<"rollCall.change">> = ({ state }, data) => {
  requireNotSealed(state);
  const point = requirePoint(state, data.pointId);
  const known = requireDelegate(point, data.delegateId);
  const { name, title, unit } = data.delegate;
  if (known.name === name && known.title === title && known.unit === unit) return { events: [] };
  const changed = { ...known, name, title, unit };
  return {
    events: [
      listEvent(
        state,
        point,
        point.delegates.map((delegate) => (delegate === known ? changed : delegate)),
      ),
    ],
  };
};

/** PROTOCOL RC1: whoever was called stays on the list. */
export const removeDelegates: Decider<CommandData<"rollCall.remove">> = ({ state }, { pointId, delegateIds }) => {
  requireNotEnded(state);
  const point = requirePoint(state, pointId);
  const gone = new Set(delegateIds.map((id) => requireDelegate(point, id)));
  const called = [...gone].find(({ state: stands }) => stands !== "notCalled");
  if (called) throw new AppError("rollCall.called", { name: called.name });
  return {
    events: [
      listEvent(
        state,
        point,
        point.delegates.filter((delegate) => !gone.has(delegate)),
      ),
    ],
  };
};

/** PROTOCOL RC2–RC4, R8 */
export const markDelegates: Decider<CommandData<"rollCall.mark">> = (context, { pointId, marks }) => {
  const { state, actor } = context;
  requireNotSealed(state);
  const point = requirePoint(state, pointId);
  const correction = state.status === "ended";
  if (correction && actor.kind === "device") throw new AppError("rollCall.locked");
  const delegates = marks.flatMap((mark) => {
    const known = requireDelegate(point, mark.delegateId);
    const now = marked(known, mark, context);
    return isSame(known, now) ? [] : [now];
  });
  if (delegates.length === 0) return { events: [] };
  return { events: [{ type: "rollCall.marked", delegates, correction, ...pointFacts(point) }] };
};

function listed(
  { state, newId }: DecisionContext,
  { pointId, delegates }: { pointId: string; delegates: DelegateInput[] },
  mode: "replace" | "append",
): { event: EventOf<"rollCall.listed">; ids: string[] } {
  requireNotSealed(state);
  const point = requirePoint(state, pointId);
  if (mode === "replace") {
    requireNotEnded(state);
    if (isCalled(point)) throw new AppError("rollCall.begun", { point: point.name });
  }
  const kept = mode === "append" ? point.delegates : [];
  if (kept.length + delegates.length > delegateLimit) throw new AppError("rollCall.tooMany", { limit: delegateLimit });
  const added = delegates.map(
    (input): Delegate => ({ ...input, id: newId(), state: "notCalled", reason: "", arrivedAt: null, leftAt: null }),
  );
  return { event: listEvent(state, point, [...kept, ...added]), ids: added.map(({ id }) => id) };
}

function listEvent(state: ConferenceState, point: PointEntry, delegates: Delegate[]): EventOf<"rollCall.listed"> {
  return { type: "rollCall.listed", delegates, correction: state.status === "ended", ...pointFacts(point) };
}

function marked(known: Delegate, mark: RollCallMark, { state, now }: DecisionContext): Delegate {
  const at = mark.at === undefined ? undefined : timeOf(mark.at, { now, startedAt: state.startedAt });
  // After the end nobody comes or leaves any more: a correction without a time means the end.
  const moment = state.endedAt ?? now;
  const reason = mark.state === "absent" ? (mark.reason ?? known.reason) : "";
  const next = { ...known, state: mark.state, reason };
  switch (mark.state) {
    case "present":
    case "online":
      return { ...next, arrivedAt: arrival(known, { at, now: moment, startedAt: state.startedAt }), leftAt: null };
    case "left":
      return {
        ...next,
        arrivedAt: arrival(known, { at: undefined, now: moment, startedAt: state.startedAt }),
        leftAt: at ?? known.leftAt ?? moment,
      };
    case "absent":
    case "notCalled":
      return { ...next, arrivedAt: null, leftAt: null };
  }
}

/** A time that somebody told, in the log's own form. */
function timeOf(at: string, { now, startedAt }: { now: string; startedAt: string | null }): string {
  const told = Date.parse(at);
  if (told > Date.parse(now) || told < Date.parse(startedAt ?? now) - longestAgoMs) throw new AppError("rollCall.time");
  return new Date(told).toISOString();
}

function requireDelegate(point: PointEntry, delegateId: string): Delegate {
  const delegate = point.delegates.find(({ id }) => id === delegateId);
  if (!delegate) throw new AppError("rollCall.stale");
  return delegate;
}

function isSame(a: Delegate, b: Delegate): boolean {
  return a.state === b.state && a.reason === b.reason && a.arrivedAt === b.arrivedAt && a.leftAt === b.leftAt;
}
