import { paragraphsOf, type SeenBlock } from "../seen.ts";
import { aboveRecipients } from "./foot.ts";
import { bad, type Check, good, quote, type Verdict, verdict } from "./verdict.ts";

/** A part's number before its name. */
const numbering = "^(?:[IVX]+\\.|\\d+\\.|[a-zđ]\\)|-)?\\s*";
const minutesSections = [
  "Thời gian bắt đầu",
  "Địa điểm",
  "Thành phần tham dự",
  "Chủ trì",
  "Thư ký",
  "Nội dung",
  "Hội nghị kết thúc vào .*giờ.*, ngày .* tháng .* năm .*\\./\\.$",
];
const noticeParts = ["^I\\.\\s", "^II\\.\\s", "^III\\.\\s"];
const programmeColumns = ["STT", "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú"];

export const checkMinutesSections: Check = ({ part: { body } }) =>
  inOrder(
    body,
    minutesSections.map((words) => ({ words, pattern: new RegExp(numbering + words, "u") })),
  );

export const checkMinutesSignatures: Check = ({ part: { foot } }) => {
  const [left] = aboveRecipients(foot.left);
  const [right] = foot.right;
  const faults: string[] = [];
  if (!left?.text.trim().startsWith("THƯ KÝ")) faults.push(`bên trái ${quote(left?.text ?? "")}`);
  if (!/^CHỦ (TỌA|TRÌ)/.test(right?.text.trim() ?? "")) faults.push(`bên phải ${quote(right?.text ?? "")}`);
  return verdict(faults, "THƯ KÝ trái, CHỦ TỌA phải");
};

export const checkNoticeSubject: Check = ({ part: { subject } }) => {
  const text = subject.map((line) => line.text.trim()).join(" ");
  return /^Kết luận của đồng chí .+, .+ tại .+/s.test(text) ? good(quote(text)) : bad(quote(text));
};

export const checkNoticeLead: Check = ({ part: { body } }) => {
  const lead = textBefore(body, /^I\.\s/);
  return /sau khi nghe[\s\S]*kết luận như sau:\s*$/i.test(lead) ? good("có") : bad(quote(lead.slice(-60)));
};

export const checkNoticeParts: Check = ({ part: { body } }) =>
  inOrder(
    body,
    noticeParts.map((part) => ({ words: part.slice(1, -3), pattern: new RegExp(part) })),
  );

export const checkProgrammePlace: Check = ({ part: { body } }) => {
  const table = body.findIndex(({ type }) => type === "table");
  const before = table < 0 ? body : body.slice(0, table);
  return inOrder(
    before,
    ["Thời gian", "Địa điểm"].map((words) => ({ words, pattern: new RegExp(numbering + words, "u") })),
  );
};

export const checkProgrammeColumns: Check = ({ part: { body } }) => {
  const table = body.find((block) => block.type === "table");
  const header = table?.type === "table" ? (table.rows[0] ?? []).map((cell) => cell.replace(/\s+/g, " ").trim()) : [];
  const same =
    header.length === programmeColumns.length &&
    header.every((cell, index) => cell.toLowerCase() === programmeColumns[index]?.toLowerCase());
  return same ? good(header.join(" | ")) : bad(header.length === 0 ? "không có bảng" : header.join(" | "));
};

export const checkInvitation: Check = ({ part: { body } }) => {
  const text = linesOf(body).join("\n");
  const wanted = {
    "trân trọng kính mời": /trân trọng kính mời/i,
    "Tới dự": /Tới dự/i,
    "Chủ trì": /Chủ trì/i,
    "Thời gian": /Thời gian/i,
    "Địa điểm": /Địa điểm/i,
  };
  const missing = Object.entries(wanted).filter(([, pattern]) => !pattern.test(text));
  return verdict(
    missing.map(([words]) => `thiếu “${words}”`),
    "đủ các phần",
  );
};

/** Whether each stands somewhere, and behind the one before. */
function inOrder(body: readonly SeenBlock[], wanted: readonly { words: string; pattern: RegExp }[]): Verdict {
  const lines = linesOf(body);
  const faults: string[] = [];
  let from = 0;
  for (const { words, pattern } of wanted) {
    const at = lines.findIndex((line, index) => index >= from && pattern.test(line));
    if (at >= 0) from = at + 1;
    else faults.push(lines.some((line) => pattern.test(line)) ? `“${words}” sai thứ tự` : `thiếu “${words}”`);
  }
  return verdict(faults, "đủ và đúng thứ tự");
}

function textBefore(body: readonly SeenBlock[], part: RegExp): string {
  const lines = linesOf(body);
  const at = lines.findIndex((line) => part.test(line));
  return lines.slice(0, at < 0 ? lines.length : at).join("\n");
}

function linesOf(body: readonly SeenBlock[]): string[] {
  return paragraphsOf(body).map(({ text }) => text.trim());
}
