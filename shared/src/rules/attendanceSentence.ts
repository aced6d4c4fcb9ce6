import { officialTime, twoDigits } from "../text/time.ts";
import type { Attendance, NamedDelegate } from "./attendance.ts";

/** A sentence of the record in its parts; `null` stands for a fact that the log doesn't have and that stays a visible blank. */
export type Sentence = (string | null)[];

/**
 * How the conference was held and who was there, as the minutes say it: points, heads, and by name who was absent, came late
 * or left early. Vietnamese whatever the page's language (NĐ 30/2020, Phụ lục III, mẫu 1.9).
 */
export function attendanceSentences(facts: Attendance, timeZone: string): Sentence[] {
  return [
    ...pointSentences(facts),
    headSentence(facts),
    ...uncountedSentence(facts),
    ...absentSentences(facts),
    ...namedSentence("Đến muộn", facts.late, (one) => hour(one.arrivedAt, timeZone)),
    ...namedSentence("Về trước khi kết thúc", facts.leftEarly, (one) => hour(one.leftAt, timeZone)),
  ];
}

/** The same as one text, for pages that quote it; a blank is an ellipsis. */
export function attendanceText(facts: Attendance, timeZone: string): string {
  return attendanceSentences(facts, timeZone)
    .map((sentence) => sentence.map((part) => part ?? "…").join(""))
    .join(" ");
}

function pointSentences({ hostName, bridgePoints, joined, missing }: Attendance): Sentence[] {
  if (hostName === null) return [];
  if (bridgePoints === 0) return [[`Hội nghị được tổ chức tại ${hostName}.`]];
  const points = `${twoDigits(joined.length)}/${twoDigits(bridgePoints)} điểm cầu`;
  const held = `Hội nghị được tổ chức trực tiếp tại điểm cầu chính ${hostName}, kết nối trực tuyến với ${points}.`;
  return [[held], ...(missing.length > 0 ? [[`Điểm cầu không kết nối: ${missing.join(", ")}.`]] : [])];
}

function headSentence({ attended, expected, online, notCalled }: Attendance): Sentence {
  if (attended === 0) return ["Số đại biểu có mặt: ", null, "."];
  const of = expected > 0 ? ` trên ${twoDigits(expected)} đại biểu được triệu tập` : "";
  const far = online > 0 ? `, trong đó ${twoDigits(online)} đại biểu dự trực tuyến` : "";
  const open = notCalled > 0 ? `; ${twoDigits(notCalled)} đại biểu chưa điểm danh` : "";
  return [`Số đại biểu có mặt: ${twoDigits(attended)}${of}${far}${open}.`];
}

function uncountedSentence({ attended, uncounted }: Attendance): Sentence[] {
  if (attended === 0 || uncounted.length === 0) return [];
  return [[`Điểm cầu chưa báo số người có mặt: ${uncounted.join(", ")}.`]];
}

function absentSentences({ absent }: Attendance): Sentence[] {
  const excused = absent.filter(({ reason }) => reason !== "");
  const others = absent.filter(({ reason }) => reason === "");
  return [
    ...namedSentence("Vắng có lý do", excused, ({ reason }) => reason),
    ...namedSentence("Vắng không báo lý do", others, () => ""),
  ];
}

/** Vắng có lý do (02 đại biểu): đồng chí … – …, Sơn Hà (đi công tác); đồng chí … */
function namedSentence(what: string, people: NamedDelegate[], more: (one: NamedDelegate) => string): Sentence[] {
  if (people.length === 0) return [];
  const names = people.map((one) => {
    const title = one.title === "" ? "" : ` – ${one.title}`;
    const note = more(one);
    return `đồng chí ${one.name}${title}, ${one.pointName}${note === "" ? "" : ` (${note})`}`;
  });
  return [[`${what} (${twoDigits(people.length)} đại biểu): ${names.join("; ")}.`]];
}

function hour(at: string | null, timeZone: string): string {
  return at === null ? "" : officialTime(at, timeZone);
}
