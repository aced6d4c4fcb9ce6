import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { reportFileLimit } from "@diemcau/shared/model/reportRequest";
import { makeDocx } from "../../support/documents/officeFiles.ts";
import { makeXlsx, workbookParts } from "../../support/documents/sheets.ts";
import { makeZip } from "../../support/documents/zip.ts";
import { inPieces, makePdf } from "../../support/proceedings.ts";
import { ReportsBench } from "../../support/ReportsBench.ts";

jest.setTimeout(60_000);

let bench: ReportsBench;
let requestId = "";

beforeAll(async () => {
  bench = await ReportsBench.open();
});
afterAll(() => bench.close());

const reports = () => bench.reports.unitReports;
const files = () => bench.reports.files;
const draft = (version: number, texts: Record<string, string>, note = "") => ({ version, texts, note });

describe("a unit's report", () => {
  test("RS2: a draft comes back as it was typed, half a number too, and its next version with it", async () => {
    requestId = (await bench.ask()).id;
    const saved = await reports().save(bench.reporter(1), requestId, "u1", draft(0, { fn: "1.2", ft: " dở dang " }));
    expect(saved).toMatchObject({ version: 1, state: "draft", texts: { fn: "1.2", ft: " dở dang " } });
    const again = await reports().save(bench.reporter(1), requestId, "u1", draft(1, { fn: "1.23" }));
    expect(again).toMatchObject({ version: 2, texts: { fn: "1.23" } });
    const { report } = await reports().view(bench.reporter(1), requestId, "u1");
    expect(report).toEqual(again);
  });

  test("RS2: of two who write at once the second is told, and finds the first one's words", async () => {
    const write = (text: string) => reports().save(bench.reporter(1), requestId, "u1", draft(2, { ft: text }));
    const results = await Promise.allSettled([write("một"), write("hai")]);
    expect(results.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "version.conflict" } },
    ]);
    const first = await Promise.allSettled([
      reports().save(bench.reporter(2), requestId, "u2", draft(0, { ft: "một" })),
      reports().save(bench.reporter(2), requestId, "u2", draft(0, { ft: "hai" })),
    ]);
    expect(first.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("RS5: is for its own reporters and the staff; somebody else's reporter neither reads nor writes it", async () => {
    const other = bench.reporter(2);
    const theirs = { code: "report.notTheirs" };
    await expect(reports().view(other, requestId, "u1")).rejects.toMatchObject({ code: "permission.denied" });
    await expect(reports().save(other, requestId, "u1", draft(3, {}))).rejects.toMatchObject(theirs);
    await expect(reports().submit(other, requestId, "u1", draft(3, {}))).rejects.toMatchObject(theirs);
    await expect(files().add(other, requestId, "u1", "a.pdf", inPieces(makePdf()))).rejects.toMatchObject(theirs);
    await expect(reports().save(bench.person("p", "operator"), requestId, "u1", draft(3, {}))).rejects.toMatchObject({
      code: "permission.denied",
    });
    expect((await reports().view(bench.person("p", "operator"), requestId, "u1")).mayWrite).toBe(false);
    expect((await reports().view(bench.office, requestId, "u1")).mayWrite).toBe(true);
    await expect(reports().view(bench.office, requestId, "u9")).rejects.toMatchObject({ code: "notFound" });
  });

  test("is handed in once it is right: each faulty field is named, and nothing is taken before", async () => {
    const { report } = await reports().view(bench.office, requestId, "u1");
    const version = report?.version ?? 0;
    const wrong = reports().submit(bench.reporter(1), requestId, "u1", draft(version, { fn: "1.5", fc: "Xuất sắc" }));
    await expect(wrong).rejects.toMatchObject({
      code: "input.invalid",
      faults: [
        { path: "texts.fn", code: "number.form" },
        { path: "texts.fc", code: "choice.unknown" },
      ],
    });
    const empty = reports().submit(bench.reporter(1), requestId, "u1", draft(version, {}));
    await expect(empty).rejects.toMatchObject({ faults: [{ path: "texts.fn", code: "text.required" }] });
    const texts = { fn: "1.234,5", fc: "Tốt", ft: "<script>alert(1)</script>", fx: "không có trong mẫu" };
    const sent = await reports().submit(bench.reporter(1), requestId, "u1", draft(version, texts, " Ghi chú "));
    expect(sent).toMatchObject({ state: "submitted", texts: { fn: "1.234,5" } });
    expect(sent.submissions).toMatchObject([
      { values: { fn: 1234.5, fc: "Tốt", ft: "<script>alert(1)</script>" }, note: "Ghi chú", by: { id: "r1" } },
    ]);
    expect(sent.submissions[0]?.values).not.toHaveProperty("fx");
  });

  test("stands still while it is handed in; returned with a remark it is mended, and both handings-in stay", async () => {
    const { report } = await reports().view(bench.office, requestId, "u1");
    const version = report?.version ?? 0;
    const again = reports().save(bench.reporter(1), requestId, "u1", draft(version, { fn: "2" }));
    await expect(again).rejects.toMatchObject({ code: "report.submitted" });
    const byReporter = reports().giveBack(bench.reporter(1), requestId, "u1", version, "Sửa");
    await expect(byReporter).rejects.toMatchObject({ code: "permission.denied" });
    const both = await Promise.allSettled([
      reports().giveBack(bench.office, requestId, "u1", version, "Bổ sung quý II"),
      reports().giveBack(bench.person("boss", "approver"), requestId, "u1", version, "Bổ sung quý I"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await bench.reports.overview.sums(bench.office, requestId)).sums.handedIn).toBe(0);
    const told = await bench.opened.storage.notices.of("r1", 50);
    expect(told.filter(({ title }) => title === "Báo cáo được trả lại để sửa")).toHaveLength(1);
    const mended = await bench.submit(requestId, 1, { fn: "2" });
    expect(mended).toMatchObject({ state: "submitted", remark: "" });
    expect(mended.submissions.map(({ values }) => values.fn)).toEqual([1234.5, 2]);
  });

  test("what is owed stands before what is done, the nearest deadline first", async () => {
    const near = await bench.ask({ deadline: bench.inHours(1), unitIds: ["u1"] });
    const far = await bench.ask({ deadline: bench.inHours(1000), unitIds: ["u1", "host"] });
    const mine = await bench.reports.overview.mine(bench.reporter(1));
    // Whoever reports for a unit acts for those above it too.
    expect(mine.map(({ request, unit, cell }) => [request.id, unit.id, cell.state])).toEqual([
      [near.id, "u1", "missing"],
      [far.id, "host", "missing"],
      [far.id, "u1", "missing"],
      [requestId, "u1", "submitted"],
    ]);
    await expect(bench.reports.overview.mine(bench.person("x", "presenter"))).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("files of a report", () => {
  const add = (bytes: Uint8Array, name = "so-lieu.xlsx", unit = 3) =>
    files().add(bench.reporter(unit), requestId, `u${unit}`, name, inPieces(bytes));

  test("are taken by what they are: PDF, DOCX, XLSX; the same one once, by whatever name", async () => {
    await add(makePdf(), "bao-cao.doc");
    await add(makeDocx("Báo cáo"), "C:\\thu muc\\bao cao.docx");
    await add(makeXlsx([["Số vụ", 12]]));
    const { files: kept } = await add(makePdf(), "lan-hai.pdf");
    expect(kept.map(({ name, mediaType }) => [name, mediaType.slice(-8)])).toEqual([
      ["bao-cao.doc", "tion/pdf"],
      ["bao cao.docx", "document"],
      ["so-lieu.xlsx", "ml.sheet"],
    ]);
  });

  test("with macros, of another type, or too many are refused, and none of it is kept", async () => {
    const macros = makeZip({ ...workbookParts([["x"]]), "xl/vbaProject.bin": "macro" });
    await expect(add(macros)).rejects.toMatchObject({ code: "evidence.macros" });
    await expect(add(Buffer.from("MZ"))).rejects.toMatchObject({ code: "evidence.wrongType" });
    const before = (await reports().view(bench.office, requestId, "u3")).report?.files.length ?? 0;
    for (let place = before; place < reportFileLimit; place++) await add(makeXlsx([["Số", place]]));
    await expect(add(makePdf(3))).rejects.toMatchObject({ code: "report.tooManyFiles", facts: { limit: 20 } });
  });

  test("of two people at once both come in, and neither disturbs who types", async () => {
    const typed = await reports().save(bench.reporter(2), requestId, "u2", draft(1, { ft: "đang gõ" }));
    const [one, two] = await Promise.all([add(makePdf(1), "1.pdf", 2), add(makePdf(2), "2.pdf", 2)]);
    expect(new Set([one.files.length, two.files.length])).toEqual(new Set([1, 2]));
    const { report } = await reports().view(bench.office, requestId, "u2");
    expect(report).toMatchObject({ texts: typed.texts });
    expect(report?.files.map(({ name }) => name).sort()).toEqual(["1.pdf", "2.pdf"]);
  });

  test("are shown to their unit and the staff; what was handed in keeps a file that is taken out afterwards", async () => {
    const sent = await bench.submit(requestId, 2, { fn: "1" });
    const [file] = sent.files;
    const id = file?.id ?? "";
    await reports().giveBack(bench.office, requestId, "u2", sent.version, "Sửa");
    const { files: left } = await files().remove(bench.reporter(2), requestId, "u2", id);
    expect(left).toHaveLength(1);
    expect(await files().find(bench.reporter(2), requestId, "u2", id)).toEqual(file);
    expect(await files().find(bench.person("c", "chair"), requestId, "u2", id)).toEqual(file);
    const stranger = files().find(bench.reporter(1), requestId, "u2", id);
    await expect(stranger).rejects.toMatchObject({ code: "permission.denied" });
    await expect(files().find(bench.office, requestId, "u3", id)).rejects.toMatchObject({ code: "notFound" });
  });
});
