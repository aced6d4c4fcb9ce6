import type { ReportRequest } from "../../model/reportRequest.ts";
import { shortDate } from "../../text/time.ts";
import { writeVietnameseNumber } from "../../text/vietnameseNumber.ts";
import type { FieldSum, ReportSums } from "../reportSums.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { ended, paragraphsOf } from "./words.ts";

type NumberSum = Extract<FieldSum, { kind: "number" }>;

/** Asked of whom and by when; what a summary says of its request. */
type Asked = Pick<ReportRequest, "title" | "deadline" | "timeZone" | "units">;

/** What came in of a request as a document that the office's own report starts from; it has no number and nobody signs it. */
export function reportSummaryDocument(request: Asked, sums: ReportSums, agency: string): OfficialDocument {
  return {
    kind: "annex",
    head: { parentAgency: "", agency, symbol: null, number: "", placeAndDate: null },
    type: "TỔNG HỢP BÁO CÁO",
    subject: request.title,
    body: ended(summaryBlocks(request, sums)),
    signatures: { left: null, right: null },
    recipients: [],
    archive: "",
    digest: null,
  };
}

function summaryBlocks({ deadline, timeZone, units }: Asked, sums: ReportSums): OfficialBlock[] {
  const { handedIn, absent, fields, notes } = sums;
  const until = `Hạn nộp ngày ${shortDate(deadline, timeZone)}.`;
  const blocks = [paragraph(`${until} ${handedIn}/${units.length} đơn vị đã nộp báo cáo.`)];
  if (absent.length > 0) blocks.push(paragraph(`Chưa có báo cáo: ${absent.map(({ name }) => name).join(", ")}.`));
  const numbers = fields.filter((sum): sum is NumberSum => sum.kind === "number");
  if (numbers.length > 0) blocks.push(heading("Số liệu"), numberTable(numbers));
  for (const sum of fields) if (sum.kind !== "number") blocks.push(heading(sum.field.label), ...wordsOf(sum));
  if (notes.length > 0) blocks.push(heading("Ghi chú của các đơn vị"), byUnit(notes));
  return blocks;
}

function numberTable(sums: readonly NumberSum[]): OfficialBlock {
  return {
    type: "table",
    columns: [
      { title: "Số TT", width: 1, align: "center" },
      { title: "Mục", width: 5, align: "left" },
      { title: "Đơn vị tính", width: 2, align: "center" },
      { title: "Tổng", width: 2, align: "center" },
      { title: "Bình quân", width: 2, align: "center" },
      { title: "Số đơn vị", width: 2, align: "center" },
    ],
    rows: sums.map(({ field, sum, average, count }, index) =>
      [
        String(index + 1),
        field.label,
        field.measure,
        writeVietnameseNumber(sum),
        average === null ? "" : writeVietnameseNumber(average),
        String(count),
      ].map((text) => [{ text }]),
    ),
  };
}

function wordsOf(sum: Exclude<FieldSum, NumberSum>): OfficialBlock[] {
  if (sum.kind === "text") return [sum.texts.length > 0 ? byUnit(sum.texts) : paragraph("Chưa đơn vị nào ghi.")];
  return [
    {
      type: "table",
      columns: [
        { title: "Phương án", width: 3, align: "left" },
        { title: "Số đơn vị", width: 1, align: "center" },
        { title: "Đơn vị", width: 5, align: "left" },
      ],
      rows: sum.choices.map(({ choice, units }) =>
        [choice, String(units.length), units.map(({ shortName }) => shortName).join(", ")].map((text) => [{ text }]),
      ),
    },
  ];
}

/** What units wrote, one below the other, each after its name. */
function byUnit(texts: readonly { unit: { name: string }; text: string }[]): OfficialBlock {
  const items = texts.map(({ unit, text }) => [
    { text: `${unit.name}: `, bold: true },
    { text: paragraphsOf(text).join(" ") },
  ]);
  return { type: "list", ordered: false, items };
}

function paragraph(text: string): OfficialBlock {
  return { type: "paragraph", runs: [{ text }] };
}

function heading(text: string): OfficialBlock {
  return { type: "heading", level: 2, text };
}
