import type { DocumentKind } from "@diemcau/shared/model/official";
import { formNumbers } from "@diemcau/shared/rules/officialForm";
import { bad, type Check, lineVerdict, lookFaults, quote, verdict } from "./verdict.ts";

/** What each kind is called. */
export const typeWords: Record<DocumentKind, RegExp> = {
  programme: /^CHƯƠNG TRÌNH/,
  invitation: /^GIẤY MỜI/,
  minutes: /^BIÊN BẢN/,
  supplement: /^BIÊN BẢN/,
  notice: /^THÔNG BÁO/,
  delegates: /^DANH SÁCH/,
  annex: /^PHỤ LỤC/,
  proceedings: /^KỶ YẾU/,
};
const { body } = formNumbers.size;

export const checkType: Check = ({ part: { type }, kind }) => {
  if (!type) return bad("không có tên loại");
  const faults = lookFaults(type, { size: body, bold: true, caps: true, align: "center" });
  if (!typeWords[kind].test(type.text.trim())) faults.push(`${quote(type.text)} không phải tên loại này`);
  return verdict(faults, quote(type.text));
};

export const checkSubject: Check = ({ part: { subject } }) => {
  if (subject.length === 0) return bad("không có trích yếu canh giữa dưới tên loại");
  const faults = subject.flatMap((line) => lookFaults(line, { size: body, bold: true, align: "center" }));
  return verdict(faults, quote(subject.map(({ text }) => text).join(" ")));
};

export const checkTitleLine: Check = ({ part: { subject, type } }) =>
  lineVerdict(subject.at(-1) ?? type ?? undefined, formNumbers.partLine);
