import { clockTime } from "../../text/time.ts";
import type { AgendaEntry } from "../state.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { labelled, moment, paragraph, positionOf, runs } from "./words.ts";

/** The programme (Chương trình hội nghị); internal items stand in no document that leaves the office. */
export function programmePaper(input: OfficialInput): OfficialDocument[] {
  const { conference } = input.state;
  if (!conference) return [];
  const { title, startsAt, timeZone, place } = conference;
  return [
    framed(input, {
      kind: "programme",
      type: "CHƯƠNG TRÌNH",
      subject: title,
      body: [
        labelled("Thời gian", [moment(startsAt, timeZone), "."]),
        labelled("Địa điểm", [place, "."]),
        ...programmeBlocks(input),
      ],
    }),
  ];
}

/** The table of the programme, and how long it takes in all. */
export function programmeBlocks({ state }: OfficialInput): OfficialBlock[] {
  const { conference } = state;
  if (!conference) return [];
  const { timeZone } = conference;
  const items = state.agenda.filter(({ internal }) => !internal);
  const minutes = items.reduce((sum, item) => sum + item.plannedMinutes, 0);
  return [
    {
      type: "table",
      columns: [
        { title: "STT", width: 8, align: "center" },
        { title: "Thời gian", width: 19, align: "center" },
        { title: "Nội dung", width: 33, align: "left" },
        { title: "Người thực hiện", width: 28, align: "left" },
        { title: "Ghi chú", width: 12, align: "center" },
      ],
      rows: planned(state.agenda, conference.startsAt)
        .filter(({ item }) => !item.internal)
        .map(({ item, from, to }, index) => [
          runs(String(index + 1)),
          runs(`${clockTime(from, timeZone)} - ${clockTime(to, timeZone)}`),
          runs(item.title),
          runs(whoOf(item)),
          runs(`${item.plannedMinutes} phút`),
        ]),
    },
    paragraph(`Tổng thời gian dự kiến: ${minutes} phút.`),
  ];
}

/** When each item is planned, one after another from the beginning; internal ones take their time too. */
function planned(agenda: readonly AgendaEntry[], startsAt: string) {
  let at = Date.parse(startsAt);
  return agenda.map((item) => {
    const from = new Date(at).toISOString();
    at += item.plannedMinutes * 60_000;
    return { item, from, to: new Date(at).toISOString() };
  });
}

/** Who leads an item: the person with their position, else the unit. */
function whoOf({ person, unit }: AgendaEntry): string {
  if (!person) return unit?.name ?? "";
  const position = positionOf(person);
  return position === "" ? `Đồng chí ${person.name}` : `Đồng chí ${person.name}, ${position}`;
}
