import type { AgendaItemInput } from "@diemcau/shared/model/agenda";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { type AgendaEntry, type ConferenceState, currentItem } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { agendaItem, itemFacts, requireNotEnded, requireRunning, requireSameMembers } from "../facts.ts";
import { closeFloor } from "./floor.ts";

export const addItem: Decider<AgendaItemInput> = async ({ state, directory, newId }, input) => {
  requireNotEnded(state);
  const item = await agendaItem(directory, newId(), input);
  return { events: [{ type: "agenda.added", item }], ids: [item.id] };
};

export const changeItem: Decider<{ itemId: string; item: AgendaItemInput }> = async ({ state, directory }, data) => {
  requireNotEnded(state);
  const known = requireItem(state, data.itemId);
  const item = await agendaItem(directory, known.id, data.item);
  const events: ConferenceEvent[] = [{ type: "agenda.changed", item }];
  // Audiences that hadn't known the item get it at the end of their agenda; the order puts it back in its place.
  if (known.internal && !item.internal)
    events.push({ type: "agenda.ordered", itemIds: state.agenda.map(({ id }) => id) });
  return { events };
};

export const removeItem: Decider<{ itemId: string }> = ({ state }, { itemId }) => {
  requireNotEnded(state);
  const item = requireItem(state, itemId);
  if (item.id === state.currentItemId) throw new AppError("agenda.itemOpen", { title: item.title });
  if (item.openedAt !== null) throw new AppError("agenda.itemUsed", { title: item.title });
  return { events: [{ type: "agenda.removed", item: itemFacts(item) }] };
};

export const orderItems: Decider<{ itemIds: string[] }> = ({ state }, { itemIds }) => {
  requireNotEnded(state);
  requireSameMembers(state.agenda, itemIds, "agenda.orderStale");
  return { events: [{ type: "agenda.ordered", itemIds }] };
};

/** PROTOCOL F8: opening an item closes the one before it and ends its turn. */
export const openItem: Decider<{ itemId: string }> = ({ state, now }, { itemId }) => {
  requireRunning(state);
  const item = requireItem(state, itemId);
  if (item.id === state.currentItemId) throw new AppError("agenda.itemOpenAlready");
  const before = currentItem(state);
  const events = closeFloor(state, now);
  if (before) events.push({ type: "item.closed", item: itemFacts(before) });
  events.push({ type: "item.opened", item: itemFacts(item), person: item.person });
  return { events };
};

export const closeItem: Decider<object> = ({ state, now }) => {
  requireRunning(state);
  const item = currentItem(state);
  if (!item) throw new AppError("agenda.noItemOpen");
  return { events: [...closeFloor(state, now), { type: "item.closed", item: itemFacts(item) }] };
};

function requireItem(state: ConferenceState, itemId: string): AgendaEntry {
  const item = state.agenda.find(({ id }) => id === itemId);
  if (!item) throw new AppError("notFound");
  return item;
}
