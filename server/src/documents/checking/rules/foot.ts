import type { DocumentKind } from "@diemcau/shared/model/official";
import { formNumbers } from "@diemcau/shared/rules/officialForm";
import { isRecipientsTitle } from "../dissect.ts";
import type { SeenParagraph } from "../seen.ts";
import { bad, type Check, lookFaults, quote, verdict } from "./verdict.ts";

const { size } = formNumbers;
/** Degrees and honours before a signer's name; a military rank may stand there. */
const degree = /^(GS|PGS|TS|ThS|Ths|CN|KS|BS|LS|CKI|CKII|NGND|NGƯT|Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư)[\s.]/;
const archive = /^- Lưu: VT\b.*\.$/;
const bothSign = new Set<DocumentKind>(["minutes", "supplement"]);

export const checkSigner: Check = ({ part: { foot }, kind }) => {
  const blocks = bothSign.has(kind) ? [aboveRecipients(foot.left), foot.right] : [foot.right];
  const faults = blocks.flatMap(signatureFaults);
  return verdict(faults, blocks.map((block) => quote(block.map(({ text }) => text).join(" / "))).join(", "));
};

export const checkRecipients: Check = ({ part: { foot }, kind }) => {
  const at = foot.left.findIndex(isRecipientsTitle);
  const title = foot.left[at];
  if (!title) return bad("không có “Nơi nhận:” bên trái");
  const faults = lookFaults(title, { size: size.recipientsTitle, bold: true, italic: true });
  if (title.text.trim() !== "Nơi nhận:") faults.push(quote(title.text));
  const list = listBelow(foot.left);
  if (list.length === 0) faults.push("Nơi nhận không có dòng nào");
  for (const line of list) faults.push(...lookFaults(line, { size: size.recipients, bold: false, italic: false }));
  if (!bothSign.has(kind) && !foot.level) faults.push("“Nơi nhận:” không ngang chức vụ người ký");
  return verdict(faults, `${list.length} dòng`);
};

export const checkArchive: Check = ({ part: { foot } }) => {
  const last = listBelow(foot.left).at(-1);
  if (!last) return bad("không có dòng lưu");
  return verdict(archive.test(last.text.trim()) ? [] : [quote(last.text)], quote(last.text));
};

/** What stands in one of the foot's columns before "Nơi nhận:". */
export function aboveRecipients(column: readonly SeenParagraph[]): SeenParagraph[] {
  const at = column.findIndex(isRecipientsTitle);
  return column.slice(0, at < 0 ? column.length : at);
}

/** The lines of "Nơi nhận:", each beginning with a dash. */
function listBelow(left: readonly SeenParagraph[]): SeenParagraph[] {
  const at = left.findIndex(isRecipientsTitle);
  const below = at < 0 ? [] : left.slice(at + 1);
  const end = below.findIndex(({ text }) => !/^\s*-/.test(text));
  return below.slice(0, end < 0 ? below.length : end);
}

/** Authority and title in capitals, and the name below them where it is known. */
function signatureFaults(block: readonly SeenParagraph[]): string[] {
  const [title, ...rest] = block.filter(({ text }) => !/^\(.*\)$/.test(text.trim()));
  if (!title) return ["không có chức vụ người ký"];
  const faults = lookFaults(title, { size: size.body, bold: true, caps: true, align: "center" });
  for (const line of rest) {
    faults.push(...lookFaults(line, { size: size.body, bold: true, align: "center" }));
    if (degree.test(line.text.trim())) faults.push(`${quote(line.text)} ghi học hàm, học vị`);
  }
  return faults;
}
