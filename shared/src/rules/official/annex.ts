import { clockSeconds, clockTime, twoDigits } from "../../text/time.ts";
import type { PointEntry } from "../state.ts";
import { causeWords, linkWords, resultWords, stepWords } from "./annexWords.ts";
import { inPointOrder } from "./delegates.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { LinkEvent, OfficialInput } from "./input.ts";
import { numericDate, paragraph, runs } from "./words.ts";

/** Link events that the annex prints; a night of a broken line would fill a hundred pages. */
const maxLinkEvents = 400;

/** The technical annex (Phụ lục kỹ thuật): every point's last check, and how the links held. */
export function annexPaper(input: OfficialInput): OfficialDocument[] {
  const { state, linkEvents } = input;
  const { conference } = state;
  if (!conference) return [];
  const points = inPointOrder(state.points);
  const tested = points.filter(({ preflight }) => preflight !== null);
  const good = tested.filter(({ preflight }) => preflight?.checks.every(({ result }) => result === "good"));
  const { timeZone } = conference;
  return [
    framed(input, {
      kind: "annex",
      type: "PHỤ LỤC KỸ THUẬT",
      subject: `Kết quả kiểm tra kỹ thuật và đường truyền tại ${conference.title}`,
      body: [
        paragraph(
          `${twoDigits(tested.length)}/${twoDigits(points.length)} điểm cầu đã kiểm tra kỹ thuật trước Hội nghị ngày `,
          `${numericDate(conference.startsAt, timeZone)}; ${twoDigits(good.length)} điểm cầu đạt tất cả các mục.`,
        ),
        { type: "heading", level: 1, text: "I. Kiểm tra trước giờ" },
        ...points.flatMap((point, index) => pointBlocks(point, index + 1, timeZone)),
        { type: "heading", level: 1, text: "II. Đường truyền trong Hội nghị" },
        ...linkBlocks(linkEvents, timeZone),
      ],
    }),
  ];
}

function pointBlocks(
  { name, unit, technician, preflight }: PointEntry,
  number: number,
  timeZone: string,
): OfficialBlock[] {
  const heading: OfficialBlock = { type: "heading", level: 2, text: `${number}. ${name} – ${unit.name}` };
  const who = technician && technician.name !== "" ? `Cán bộ kỹ thuật: ${technician.name}. ` : "";
  if (!preflight) return [heading, paragraph(`${who}Điểm cầu chưa kiểm tra.`)];
  const at = `${clockTime(preflight.at, timeZone)}, ${numericDate(preflight.at, timeZone)}`;
  return [
    heading,
    paragraph(`${who}Kiểm tra lúc ${at}.`),
    {
      type: "table",
      columns: [
        { title: "Mục", width: 30, align: "left" },
        { title: "Kết quả", width: 22, align: "center" },
        { title: "Số đo", width: 48, align: "left" },
      ],
      rows: preflight.checks.map(({ step, result, measured }) => [
        runs(stepWords[step]),
        runs(resultWords[result]),
        runs(measured),
      ]),
    },
  ];
}

function linkBlocks(events: readonly LinkEvent[], timeZone: string): OfficialBlock[] {
  if (events.length === 0) return [paragraph("Không ghi nhận sự cố đường truyền trong thời gian diễn ra Hội nghị.")];
  const lost = events.filter(({ state }) => state === "lost").length;
  const weak = events.filter(({ state }) => state === "weak").length;
  const shown = events.slice(0, maxLinkEvents);
  const rest =
    shown.length < events.length ? `; bảng dưới ghi ${shown.length} lần đầu trong ${events.length} lần thay đổi` : "";
  return [
    paragraph(`Ghi nhận ${twoDigits(weak)} lần đường truyền yếu, ${twoDigits(lost)} lần mất đường truyền${rest}.`),
    {
      type: "table",
      columns: [
        { title: "STT", width: 8, align: "center" },
        { title: "Thời gian", width: 16, align: "center" },
        { title: "Điểm cầu", width: 30, align: "left" },
        { title: "Đường truyền", width: 20, align: "center" },
        { title: "Nguyên nhân", width: 26, align: "left" },
      ],
      rows: shown.map(({ at, pointName, state, cause }, index) => [
        runs(String(index + 1)),
        runs(clockSeconds(at, timeZone)),
        runs(pointName),
        runs(linkWords[state]),
        runs(cause === null ? "" : causeWords[cause]),
      ]),
    },
    paragraph("Số liệu do hệ thống ghi nhận, không nhập tay."),
  ];
}
