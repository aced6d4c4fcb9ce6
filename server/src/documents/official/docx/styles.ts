import type { IStylesOptions } from "docx";
import { form } from "../form.ts";
import { bodySpacing, halfPoints } from "./text.ts";

const times = "Times New Roman";
const font = { ascii: times, hAnsi: times, cs: times, eastAsia: times };
const black = "000000";
const heading = (look: { bold?: boolean; italics?: boolean }) => ({
  run: { font, color: black, size: halfPoints(form.size.body), ...look },
  paragraph: { spacing: { ...bodySpacing, before: 60 }, keepNext: true, indent: { firstLine: form.firstLine } },
});

/** Fonts, sizes and headings of every document (NĐ 30/2020, Phụ lục I). */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font,
        color: black,
        size: halfPoints(form.size.body),
        sizeComplexScript: halfPoints(form.size.body),
        language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "ar-SA" },
      },
    },
    heading1: heading({ bold: true }),
    heading2: heading({ bold: true }),
    heading3: heading({ bold: true, italics: true }),
  },
};
