import type { RichRun } from "@diemcau/shared/model/richText";
import { AlignmentType, LineRuleType, Paragraph, TableCell, VerticalAlignTable, WidthType } from "docx";
import { form } from "../form.ts";
import { textRuns } from "./text.ts";

/** A cell of a table with lines; its width in twips. */
export function gridCell(
  runs: readonly RichRun[],
  { width, align }: { width: number; align: "left" | "center" },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
        children: textRuns(runs, form.size.table),
      }),
    ],
  });
}
