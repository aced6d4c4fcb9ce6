import { describe, expect, test } from "@jest/globals";
import { unpackZip } from "@diemcau/server/documents/zip";
import { matrixSheet, valuesSheet } from "@diemcau/server/documents/sheets/reportSheets";
import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { reportMatrix } from "@diemcau/shared/rules/reports";
import { reportSums } from "@diemcau/shared/rules/reportSums";
import { readSheet } from "read-excel-file/universal";
import { field } from "../../support/ReportsBench.ts";

const unit = (number: number) => ({ id: `u${number}`, name: `Đơn vị ${number}`, shortName: `Số ${number}` });
const request: ReportRequest = {
  id: "q",
  kind: "report",
  title: '=HYPERLINK("http://example.com")',
  guidance: "",
  deadline: "2022-06-30T10:00:00.000Z",
  units: [unit(1), unit(2), unit(3)],
  fields: [
    field("fn", "number", { label: "Số vụ", measure: "vụ" }),
    field("fc", "choice", { label: "Đánh giá", choices: ["Tốt", "Khá"] }),
    field("ft", "text", { label: "+Khó khăn" }),
  ],
  conferenceId: null,
  conferenceTitle: null,
  timeZone: "Asia/Ho_Chi_Minh",
  createdAt: "2022-06-01T00:00:00.000Z",
  createdBy: { id: "p", name: "Văn phòng" },
  closedAt: null,
  version: 0,
};
const sent = "2022-06-29T18:30:00.000Z";
const head = (unitId: string) => ({
  requestId: "q",
  unitId,
  state: "submitted" as const,
  firstSubmittedAt: sent,
  submittedAt: sent,
  savedAt: sent,
});

async function rowsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const rows: unknown[][] = await readSheet(new Blob([Buffer.from(bytes)]));
  // Spreadsheets keep an instant as a fraction of a day, which hits a second but for its last digit.
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? new Date(Math.round(+cell / 1000) * 1000) : cell)),
  );
}

async function formulasIn(bytes: Uint8Array): Promise<string[]> {
  const parts = await unpackZip(bytes, { entries: 100, unpacked: 1e8 }, (name) => name.startsWith("xl/worksheets/"));
  return (parts ?? []).flatMap(
    ({ content }) =>
      Buffer.from(content)
        .toString()
        .match(/<f[ >][^<]*/g) ?? [],
  );
}

describe("spreadsheets of reports, read back", () => {
  test("every value with its type, sums and averages in the last rows, and no text taken for a formula", async () => {
    const sums = reportSums(request.units, request.fields, [
      { unit: unit(1), values: { fn: 1234.5, fc: "Tốt", ft: "=1+1" }, note: "@SUM(A1)" },
      { unit: unit(3), values: { fn: 1, fc: "Tốt" }, note: "" },
    ]);
    const bytes = await valuesSheet(request, sums);
    expect(await rowsOf(bytes)).toEqual([
      ["Số TT", "Đơn vị", "Số vụ (vụ)", "Đánh giá", "+Khó khăn", "Ghi chú"],
      [1, "Đơn vị 1", 1234.5, "Tốt", "=1+1", "@SUM(A1)"],
      [2, "Đơn vị 2", null, null, null, "Chưa có báo cáo"],
      [3, "Đơn vị 3", 1, "Tốt", null, null],
      [null, "Tổng cộng", 1235.5, "Tốt: 2; Khá: 0", null, "2/3 đơn vị đã nộp"],
      [null, "Bình quân", 617.75, null, null, null],
    ]);
    expect(await formulasIn(bytes)).toEqual([]);
  });

  test("the matrix has marks and real days on the request's wall clock, and N/M as numbers", async () => {
    const matrix = reportMatrix(
      [request],
      [head("u1"), { ...head("u2"), state: "returned" }],
      "2022-07-01T00:00:00.000Z",
    );
    const bytes = await matrixSheet(matrix);
    const [title, ...rest] = await rowsOf(bytes);
    expect(title).toEqual(["Số TT", "Đơn vị", request.title, "Ngày nộp"]);
    // 18:30 UTC is half past one on the next morning there.
    const local = new Date("2022-06-30T01:30:00.000Z");
    expect(rest).toEqual([
      [null, null, "Hạn nộp", new Date("2022-06-30T17:00:00.000Z")],
      [1, "Đơn vị 1", "Đã nộp", local],
      [2, "Đơn vị 2", "Trả lại, quá hạn", local],
      [3, "Đơn vị 3", "Chưa nộp, quá hạn", null],
      [null, "Đã nộp / được giao", 1, 3],
    ]);
    expect(await formulasIn(bytes)).toEqual([]);
  });
});
