import type { Conclusion } from "../../model/conclusion.ts";
import { longDate, twoDigits } from "../../text/time.ts";
import { attendance } from "../attendance.ts";
import type { AssignmentEntry } from "../state.ts";
import { writeUpFacts } from "../writeUpFacts.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { numbered } from "./minutes.ts";
import { comradeSentence, numericDay, paragraph, runs } from "./words.ts";

/** The notice of the chair's conclusions (Thông báo kết luận, NĐ 30/2020, Phụ lục III, mẫu 1.4). */
export function noticePaper(input: OfficialInput): OfficialDocument[] {
  const { conference } = input.state;
  if (!conference) return [];
  return [
    framed(input, {
      kind: "notice",
      type: "THÔNG BÁO",
      subject: `Kết luận của ${concluder(input).replace(" – ", ", ")} tại ${conference.title}`,
      body: [paragraph(lead(input)), ...conclusionParts(input)],
    }),
  ];
}

/** Who concluded, as the log has it; else the chair. */
function concluder({ state }: OfficialInput): string {
  return comradeSentence(writeUpFacts(state).conclusion?.speaker ?? state.conference?.chair ?? null);
}

/** When and where it was, who led it, who came, and what was heard. */
function lead(input: OfficialInput): string {
  const { state } = input;
  const { conference, startedAt } = state;
  if (!conference) return "";
  const day = longDate(startedAt ?? conference.startsAt, conference.timeZone);
  const plan = conference.planNumber === "" ? "" : ` theo Kế hoạch số ${conference.planNumber}`;
  const { bridgePoints, joined, attended } = attendance(state);
  const points =
    bridgePoints === 0
      ? ""
      : `, kết nối trực tuyến với ${twoDigits(joined.length)}/${twoDigits(bridgePoints)} điểm cầu`;
  const heads = attended === 0 ? "" : ` Tham dự Hội nghị có ${twoDigits(attended)} đại biểu.`;
  return (
    `${day.charAt(0).toLocaleUpperCase("vi")}${day.slice(1)}, tại ${conference.place}, ` +
    `${comradeSentence(conference.chair)} đã chủ trì ${conference.title}${plan}${points}.${heads} ` +
    `Sau khi nghe ${heard(input) ?? "các ý kiến tại Hội nghị"}, ${concluder(input)} kết luận như sau:`
  );
}

/** báo cáo và 09 tham luận, ý kiến phát biểu: only what was really heard; `null` where the log has neither. */
function heard({ state }: OfficialInput): string | null {
  const { reports, contributions } = writeUpFacts(state);
  const parts = [
    ...(reports.length > 0 ? ["báo cáo"] : []),
    ...(contributions.length > 0 ? [`${twoDigits(contributions.length)} tham luận, ý kiến phát biểu`] : []),
  ];
  return parts.length === 0 ? null : parts.join(" và ");
}

/** I. what was heard and what brings no task, II. tasks, III. who does what by when. */
function conclusionParts(input: OfficialInput): OfficialBlock[] {
  const { conclusions, assignments } = input.state;
  const course = heard(input) ?? "các nội dung của chương trình";
  const tasks = conclusions.filter(({ noTask }) => !noTask);
  return [
    { type: "heading", level: 1, text: "I. Đánh giá chung" },
    paragraph(`Hội nghị đã nghe ${course}.`),
    ...listed(conclusions.filter(({ noTask }) => noTask)),
    { type: "heading", level: 1, text: "II. Nhiệm vụ trọng tâm" },
    ...(tasks.length > 0 ? listed(tasks) : [paragraph("Không phát sinh nhiệm vụ.")]),
    { type: "heading", level: 1, text: "III. Tổ chức thực hiện" },
    ...(assignments.length > 0 ? assignmentBlocks(assignments) : []),
    paragraph(
      assignments.length > 0
        ? "Các đơn vị được giao nhiệm vụ tổ chức thực hiện và báo cáo kết quả theo thời hạn nêu trên."
        : "Các đơn vị căn cứ kết luận nêu trên để tổ chức thực hiện.",
    ),
  ];
}

function listed(conclusions: readonly Conclusion[]): OfficialBlock[] {
  return conclusions.flatMap(({ text }, index) => numbered(index + 1, text));
}

const kindWords = { task: "", inspection: "Kiểm tra: ", lesson: "Rút kinh nghiệm: ", commendation: "Biểu dương: " };

function assignmentBlocks(assignments: readonly AssignmentEntry[]): OfficialBlock[] {
  return [
    {
      type: "table",
      columns: [
        { title: "STT", width: 8, align: "center" },
        { title: "Nội dung", width: 33, align: "left" },
        { title: "Đơn vị thực hiện", width: 26, align: "left" },
        { title: "Thời hạn", width: 14, align: "center" },
        { title: "Kết quả", width: 20, align: "left" },
      ],
      rows: assignments.map(({ kind, text, units, deadline, result }, index) => [
        runs(String(index + 1)),
        runs(`${kindWords[kind]}${text}`),
        runs(units.map(({ name }) => name).join("; ")),
        runs(deadline === null ? "Thường xuyên" : numericDay(deadline)),
        runs(result),
      ]),
    },
  ];
}
