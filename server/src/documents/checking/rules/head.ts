import type { DocumentKind } from "@diemcau/shared/model/official";
import { formNumbers, formWords } from "@diemcau/shared/rules/officialForm";
import type { SeenParagraph } from "../seen.ts";
import { bad, type Check, good, lineVerdict, lookFaults, quote, type Verdict, verdict } from "./verdict.ts";

const { size, wholeLine, partLine } = formNumbers;
const number = /^\s*Số\s*:/;
const placeDate = /ngày.*tháng.*năm/;
/** Digits or an empty place, which may be dotted, and the document's symbol. */
const wholeNumber = /^Số: ?(?<digits>\d+[a-z]?|[\s\u00a0.…]*)\/[\p{L}0-9][\p{L}0-9.\-–/]*$/u;
const blank = "[\\s\\u00a0.…]*";
const wholeDate = new RegExp(
  `^\\p{Lu}[\\p{L} .\\-–]*, ngày(?<day> \\d+|${blank}) tháng(?<month> \\d+|${blank}) năm(?: \\d{4}|${blank})$`,
  "u",
);
/** Kinds whose form has a number, and a place and date; those of minutes have no such line (Mẫu 1.9). */
const numbered = new Set<DocumentKind>(["minutes", "supplement", "notice", "invitation"]);
const dated = new Set<DocumentKind>(["notice", "invitation", "programme"]);
const undated = new Set<DocumentKind>(["minutes", "supplement"]);

export const checkOrder: Check = ({ part: { head } }) => {
  const faults: string[] = [];
  const at = (list: readonly SeenParagraph[], is: RegExp) => list.findIndex(({ text }) => is.test(text));
  const numberAt = at(head.left, number);
  if (head.left.length === 0 || numberAt === 0) faults.push("bên trái không bắt đầu bằng tên cơ quan");
  if (numberAt >= 0 && numberAt < head.left.length - 1) faults.push("dưới số còn dòng khác");
  const order = [at(head.right, /^CỘNG H/i), at(head.right, /^Độc lập/i), at(head.right, placeDate)].filter(
    (place) => place >= 0,
  );
  if (order.some((place, index) => place !== index))
    faults.push("bên phải không theo thứ tự Quốc hiệu, Tiêu ngữ, địa danh");
  if (at(head.right, number) >= 0) faults.push("số ở bên phải");
  return verdict(faults, "đúng thứ tự");
};

export const checkCountry: Check = ({ part: { head } }) =>
  exactly(head.right[0], formWords.country, {
    size: size.agency,
    bold: true,
    italic: false,
    caps: true,
    align: "center",
  });

export const checkMotto: Check = ({ part: { head } }) =>
  exactly(head.right[1], formWords.motto, { size: size.body, bold: true, italic: false, align: "center" });

export const checkMottoLine: Check = ({ part: { head } }) => lineVerdict(head.right[1], wholeLine);

export const checkParentAgency: Check = ({ part: { head } }) => {
  const parents = agenciesOf(head.left).slice(0, -1);
  if (parents.length === 0) return good("không có cơ quan chủ quản");
  const faults = parents.flatMap((parent) =>
    lookFaults(parent, { size: size.agency, bold: false, caps: true, align: "center" }),
  );
  return verdict(faults, parents.map(({ text }) => quote(text)).join(", "));
};

export const checkAgency: Check = ({ part: { head } }) => {
  const agency = agenciesOf(head.left).at(-1);
  if (!agency) return bad("không có tên cơ quan");
  return verdict(
    lookFaults(agency, { size: size.agency, bold: true, caps: true, align: "center" }),
    quote(agency.text),
  );
};

export const checkAgencyLine: Check = ({ part: { head } }) => lineVerdict(agenciesOf(head.left).at(-1), partLine);

export const checkNumber: Check = ({ part: { head }, kind }) => {
  const found = head.left.find(({ text }) => number.test(text));
  if (!found) return numbered.has(kind) ? bad("không có dòng số") : good("không có số");
  const faults = lookFaults(found, { size: size.number, align: "center" });
  const digits = wholeNumber.exec(found.text.trim())?.groups?.digits;
  if (digits === undefined || /^[1-9][a-z]?$/.test(digits)) faults.push(quote(found.text));
  return verdict(faults, quote(found.text));
};

export const checkPlaceDate: Check = ({ part: { head }, kind }) => {
  const found = [...head.right, ...head.left].find(({ text }) => placeDate.test(text));
  if (undated.has(kind)) return found ? bad(`biên bản có ${quote(found.text)}`) : good("không có, như Mẫu 1.9");
  if (!found) return dated.has(kind) ? bad("không có địa danh và ngày") : good("không có địa danh và ngày");
  const faults = lookFaults(found, { size: size.body, italic: true, bold: false, align: "center" });
  const parts = wholeDate.exec(found.text.trim())?.groups;
  if (!parts || /^ [1-9]$/.test(parts.day ?? "") || /^ [12]$/.test(parts.month ?? "")) faults.push(quote(found.text));
  if (!head.right.includes(found)) faults.push("địa danh và ngày không ở bên phải");
  return verdict(faults, quote(found.text));
};

/** Paragraphs of the left before the number: those above, and last the agency itself. */
function agenciesOf(left: readonly SeenParagraph[]): SeenParagraph[] {
  const numberAt = left.findIndex(({ text }) => number.test(text));
  return left.slice(0, numberAt < 0 ? left.length : numberAt);
}

function exactly(paragraph: SeenParagraph | undefined, words: string, look: Parameters<typeof lookFaults>[1]): Verdict {
  if (!paragraph) return bad(`không có “${words}”`);
  const faults = lookFaults(paragraph, look);
  if (paragraph.text.trim() !== words) faults.push(quote(paragraph.text));
  return verdict(faults, quote(paragraph.text));
}
