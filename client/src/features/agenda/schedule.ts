import type { AgendaEntry } from "@diemcau/shared/rules/state";

/** When an item is expected, ISO in UTC. `actual` is true once its beginning is a fact of the log. */
export interface ScheduledItem {
  itemId: string;
  startsAt: string;
  actual: boolean;
}

type Planned = Pick<AgendaEntry, "id" | "plannedMinutes" | "openedAt" | "closedAt">;

/**
 * Computes when each item begins: one after another from the conference's start, and from what really happened once
 * items were opened or closed.
 */
export function scheduleAgenda(startsAt: string, agenda: readonly Planned[]): ScheduledItem[] {
  return walk(startsAt, agenda).items;
}

/** When the last item is expected to end, ISO in UTC. */
export function expectedEnd(startsAt: string, agenda: readonly Planned[]): string {
  return walk(startsAt, agenda).endsAt;
}

function walk(startsAt: string, agenda: readonly Planned[]): { items: ScheduledItem[]; endsAt: string } {
  let next = new Date(startsAt).getTime();
  const items = agenda.map((item) => {
    const start = item.openedAt === null ? next : new Date(item.openedAt).getTime();
    const end = item.closedAt === null ? start + item.plannedMinutes * 60_000 : new Date(item.closedAt).getTime();
    next = Math.max(start, end);
    return { itemId: item.id, startsAt: new Date(start).toISOString(), actual: item.openedAt !== null };
  });
  return { items, endsAt: new Date(next).toISOString() };
}

/** Sum of the planned minutes. */
export function plannedTotal(agenda: readonly Pick<AgendaEntry, "plannedMinutes">[]): number {
  return agenda.reduce((sum, item) => sum + item.plannedMinutes, 0);
}
