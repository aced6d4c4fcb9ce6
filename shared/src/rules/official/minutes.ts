import { attendanceSentences } from "../attendanceSentence.ts";
import { type MinutesSkeleton, minutesSkeleton } from "../minutes.ts";
import { type MinutesDocument, minutesDocument } from "../minutesDocument.ts";
import { clockTime } from "../../text/time.ts";
import { voteSentences } from "../voteSentence.ts";
import { courseBlocks } from "./course.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { blank, capital, comradeSentence, labelled, moment, numericDay, paragraph, runs } from "./words.ts";

/** The minutes (Biên bản hội nghị, NĐ 30/2020, Phụ lục III, mẫu 1.9; five things that QĐ 45/2018 asks for). */
export function minutesPaper(input: OfficialInput): OfficialDocument[] {
  const skeleton = minutesSkeleton(input.state);
  if (!skeleton) return [];
  return [
    framed(input, {
      kind: "minutes",
      type: "BIÊN BẢN",
      subject: skeleton.title,
      body: minutesBody(minutesDocument(skeleton, input.minutes)),
      signatures: minutesSignatures(skeleton),
    }),
  ];
}

/** Secretary on the left, chair on the right. */
export function minutesSignatures({ secretary, chair }: Pick<MinutesSkeleton, "secretary" | "chair">) {
  return {
    left: { authority: "", title: "THƯ KÝ", name: secretary?.name ?? "" },
    right: { authority: "", title: "CHỦ TỌA", name: chair?.name ?? "" },
  };
}

/** All of the minutes between subject and signatures. */
export function minutesBody(document: MinutesDocument): OfficialBlock[] {
  const { skeleton } = document;
  const { timeZone, chair, secretary, place, startedAt, endedAt } = skeleton;
  return [
    ...groundBlocks(skeleton),
    labelled("Thời gian bắt đầu", [moment(startedAt, timeZone), "."]),
    labelled("Địa điểm", [place, "."]),
    ...attendanceBlocks(skeleton),
    labelled("Chủ trì (chủ tọa)", [capital(comradeSentence(chair)), "."]),
    labelled("Thư ký (người ghi biên bản)", [capital(comradeSentence(secretary)), "."]),
    { type: "heading", level: 1, text: "Nội dung (theo diễn biến hội nghị):" },
    ...courseBlocks(document),
    ...voteBlocks(skeleton),
    ...conclusionBlocks(skeleton),
    paragraph(`Hội nghị kết thúc vào ${moment(endedAt, timeZone)}.`),
  ];
}

/** The basis, and number and day of the plan unless the basis names it. */
export function groundBlocks({ planNumber, planDate, basis }: MinutesSkeleton): OfficialBlock[] {
  const dated = planDate === null ? "" : ` ngày ${numericDay(planDate)}`;
  const plan = planNumber === "" || basis.includes(planNumber) ? "" : `Kế hoạch số ${planNumber}${dated}`;
  const parts = [basis.replace(/[.;,\s]+$/, ""), plan].filter((part) => part !== "");
  const words = parts.join("; ");
  if (words === "") return [];
  return [paragraph(/^(?:thực hiện|căn cứ|theo)/iu.test(words) ? `${words}.` : `Thực hiện ${words}.`)];
}

function attendanceBlocks({ attendance, points, timeZone }: MinutesSkeleton): OfficialBlock[] {
  const many = (count: number | null) => runs(count === null ? "…" : String(count));
  const table: OfficialBlock = {
    type: "table",
    columns: [
      { title: "STT", width: 8, align: "center" },
      { title: "Điểm cầu", width: 25, align: "left" },
      { title: "Đơn vị", width: 32, align: "left" },
      { title: "Kết nối lúc", width: 12, align: "center" },
      { title: "Có mặt", width: 11, align: "center" },
      { title: "Triệu tập", width: 13, align: "center" },
    ],
    rows: points.map((point, index) => [
      runs(String(index + 1)),
      runs(point.kind === "host" ? `${point.name} (điểm cầu chính)` : point.name),
      runs(point.unit),
      runs(point.joinedAt === null ? "–" : clockTime(point.joinedAt, timeZone)),
      many(point.headcount),
      many(point.expected === 0 ? null : point.expected),
    ]),
  };
  return [
    { type: "paragraph", runs: [{ text: "Thành phần tham dự:", bold: true }] },
    ...attendanceSentences(attendance, timeZone).map((sentence) => paragraph(...sentence)),
    ...(points.length > 0 ? [table] : []),
  ];
}

function voteBlocks({ votes, timeZone }: MinutesSkeleton): OfficialBlock[] {
  if (votes.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Biểu quyết" },
    ...votes.flatMap((vote, index): OfficialBlock[] => {
      const [asked = "", ...rest] = voteSentences(vote, timeZone);
      return [
        { type: "heading", level: 2, text: `${index + 1}. ${asked}` },
        ...rest.map((sentence) => paragraph(sentence)),
      ];
    }),
  ];
}

function conclusionBlocks({ conclusions }: MinutesSkeleton): OfficialBlock[] {
  if (conclusions.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Kết luận của chủ tọa" },
    ...conclusions.flatMap(({ number, text }) => numbered(number, text)),
  ];
}

/** "1. …", and further paragraphs of the same point below it. */
export function numbered(number: number, text: string): OfficialBlock[] {
  const [first = blank, ...rest] = text.split(/\n+/).filter((line) => line.trim() !== "");
  return [paragraph(`${number}. ${first}`), ...rest.map((line) => paragraph(line))];
}
