import type { AgendaItem } from "@diemcau/shared/model/agenda";

/** Who has an item: name, title and unit; a unit that the title names already is not said twice. */
export function whoText({ person, unit }: Pick<AgendaItem, "person" | "unit">): string {
  const said = person?.title.includes(unit?.name ?? "") === true;
  return [person?.name, person?.title, said ? "" : unit?.name].filter(Boolean).join(" · ");
}
