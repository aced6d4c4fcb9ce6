import type { Delegate } from "../../model/rollCall.ts";
import { officialTime, twoDigits } from "../../text/time.ts";
import { compareVietnamese } from "../../text/searchKey.ts";
import { attendedAt, expectedAt } from "../rollCall.ts";
import type { PointEntry } from "../state.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { numericDate, paragraph, roman, runs } from "./words.ts";

/** The list of delegates (Danh sách đại biểu), a table for each point; the host's comes first. */
export function delegatesPaper(input: OfficialInput): OfficialDocument[] {
  const { state } = input;
  const { conference } = state;
  if (!conference) return [];
  const points = inPointOrder(state.points).filter((point) => expectedAt(point) > 0 || (attendedAt(point) ?? 0) > 0);
  const expected = points.reduce((sum, point) => sum + expectedAt(point), 0);
  return [
    framed(input, {
      kind: "delegates",
      type: "DANH SÁCH ĐẠI BIỂU",
      subject: `Dự ${conference.title}, ngày ${numericDate(conference.startsAt, conference.timeZone)}`,
      body: [
        ...points.flatMap((point, index) => pointBlocks(point, index + 1, conference.timeZone)),
        paragraph(
          `Danh sách gồm ${twoDigits(expected)} đại biểu được triệu tập tại ${twoDigits(points.length)} điểm cầu.`,
        ),
      ],
    }),
  ];
}

/** The host point first, then the bridge points by name. */
export function inPointOrder(points: readonly PointEntry[]): PointEntry[] {
  return points.toSorted((a, b) =>
    a.kind === b.kind ? compareVietnamese(a.name, b.name) : a.kind === "host" ? -1 : 1,
  );
}

function pointBlocks(point: PointEntry, number: number, timeZone: string): OfficialBlock[] {
  const main = point.kind === "host" ? " (điểm cầu chính)" : "";
  const heading: OfficialBlock = {
    type: "heading",
    level: 2,
    text: `${roman(number)}. ${point.name}${main} – ${point.unit.name}: ${twoDigits(expectedAt(point))} đại biểu`,
  };
  if (point.delegates.length === 0) {
    const counted = attendedAt(point);
    const words = counted === null ? "chưa báo số có mặt" : `có mặt ${twoDigits(counted)} đại biểu`;
    return [heading, paragraph(`Không lập danh sách theo tên; ${words}.`)];
  }
  return [
    heading,
    {
      type: "table",
      columns: [
        { title: "STT", width: 8, align: "center" },
        { title: "Họ và tên", width: 25, align: "left" },
        { title: "Chức vụ", width: 27, align: "left" },
        { title: "Đơn vị", width: 26, align: "left" },
        { title: "Ghi chú", width: 15, align: "left" },
      ],
      rows: point.delegates.map((delegate, index) => [
        runs(String(index + 1)),
        runs(delegate.name),
        runs(delegate.title),
        runs(delegate.unit === "" ? point.unit.name : delegate.unit),
        runs(note(delegate, timeZone)),
      ]),
    },
  ];
}

/** How somebody stands; empty until the roll was called. */
function note({ state, reason, leftAt }: Delegate, timeZone: string): string {
  switch (state) {
    case "notCalled":
      return "";
    case "present":
      return "Có mặt";
    case "online":
      return "Dự trực tuyến";
    case "absent":
      return reason === "" ? "Vắng" : `Vắng (${reason})`;
    case "left":
      return leftAt === null ? "Về trước" : `Về trước, ${officialTime(leftAt, timeZone)}`;
  }
}
