import type { AgendaItemInput } from "@diemcau/shared/model/agenda";
import type { EarlierAssignment } from "@diemcau/shared/protocol/followUp";

/** Longest title of an item of the agenda, in UTF-16 units. */
const titleLength = 300;
/** How many units an item names one by one. */
const named = 3;

type Wording = (key: string, values: Record<string, string | number>) => string;

/** The item of the agenda in which the units that aren't done report on one assignment. */
export function itemOf({ assignment, open }: EarlierAssignment, t: Wording): AgendaItemInput {
  const only = open.length === 1 ? (open[0]?.unit.id ?? null) : null;
  const title = t("assignments:earlier.itemTitle", { text: part(assignment.text), units: unitNames(open, t) });
  return { ...report(title), unitId: only };
}

/** One item in which all of them are reported on together. */
export function itemOfAll(earlier: readonly EarlierAssignment[], t: Wording): AgendaItemInput {
  const texts = earlier.map(({ assignment, open }) => `${part(assignment.text)} (${unitNames(open, t)})`).join("; ");
  return report(t("assignments:earlier.allTitle", { count: earlier.length, texts }));
}

/** The units that aren't done: the first by name, the others by number. */
export function unitNames(open: EarlierAssignment["open"], t: Wording): string {
  const names = open.map(({ unit }) => unit.shortName);
  const first = names.slice(0, named).join(", ");
  if (names.length <= named) return first;
  return t("assignments:earlier.units", { names: first, count: names.length - named });
}

function report(title: string): AgendaItemInput {
  const fitting = title.length > titleLength ? `${title.slice(0, titleLength - 1)}…` : title;
  return { kind: "report", title: fitting, personId: null, unitId: null, plannedMinutes: 10, internal: false };
}

function part(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
