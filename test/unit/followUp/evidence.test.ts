import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { EvidenceFiles } from "@diemcau/server/documents/evidence/EvidenceFiles";
import { pdfInspection } from "@diemcau/server/documents/inspectPdf";
import { maxEvidenceFile } from "@diemcau/shared/model/assignment";
import sharp from "sharp";
import { codeOf } from "../../support/domain.ts";
import { documentParts, makeDocx, makeOdp } from "../../support/documents/officeFiles.ts";
import { makeXlsx, workbookParts } from "../../support/documents/sheets.ts";
import { makeZip } from "../../support/documents/zip.ts";
import { inPieces, makePdf, MemoryFileStore } from "../../support/proceedings.ts";

/** A thread that opens a PDF takes its time on a busy machine. */
jest.setTimeout(60_000);

let files: MemoryFileStore;
let keeper: EvidenceFiles;

beforeEach(() => {
  files = new MemoryFileStore();
  keeper = new EvidenceFiles(files, pdfInspection);
});

const keep = (bytes: Uint8Array, size?: number) => keeper.keep(inPieces(bytes, size));
const picture = (format: "png" | "jpeg" | "webp") =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#a31" } })
    .withExif({ IFD3: { GPSLatitude: "15/1 7/1 0/1", GPSLatitudeRef: "N" } })
    .toFormat(format)
    .toBuffer();

describe("evidence", () => {
  test("is taken for what it is, even in pieces of one byte", async () => {
    const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    expect(await keep(makePdf(1), 1)).toMatchObject({ mediaType: "application/pdf" });
    expect(await keep(makeDocx("Báo cáo"), 1)).toMatchObject({ mediaType: word });
    expect(await keep(makeXlsx([["Số liệu"]]))).toMatchObject({ mediaType: sheet });
  });

  test("that is a picture is kept as another one, without the place, and its original not at all", async () => {
    for (const format of ["png", "jpeg"] as const) {
      const original = await picture(format);
      const { file, mediaType } = await keep(original);
      expect(mediaType).toBe("image/jpeg");
      const kept = files.files.get(file) ?? new Uint8Array();
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      for (const bytes of files.files.values()) expect(Buffer.compare(Buffer.from(bytes), original)).not.toBe(0);
    }
  });

  test("with macros is refused, in a document and in a workbook", async () => {
    const program = new Uint8Array([1, 2, 3]);
    const document = makeZip({ ...documentParts("Báo cáo"), "word/vbaProject.bin": program });
    const workbook = makeZip({ ...workbookParts([["1"]]), "xl/vbaProject.bin": program });
    const oldMacros = makeZip({ ...workbookParts([["1"]]), "xl/macrosheets/sheet1.xml": "<xml/>" });
    for (const bytes of [document, workbook, oldMacros]) expect(await codeOf(keep(bytes))).toBe("evidence.macros");
  });

  test("of another kind, broken, locked or empty is refused with a clear word", async () => {
    const broken = makeDocx("Báo cáo").subarray(0, 300);
    const half = (await picture("jpeg")).subarray(0, 200);
    const wrong = [
      Buffer.from("MZ\u0090 chương trình"),
      Buffer.from("<script>alert(1)</script>"),
      new Uint8Array(),
      broken,
      half,
      makeOdp(["Trang"]),
      makeZip({ "a.txt": "chữ" }),
      await picture("webp"),
      makePdf(1, { locked: true }),
      Buffer.from("%PDF-1.7\nkhông có gì"),
    ];
    for (const bytes of wrong) expect(await codeOf(keep(bytes))).toBe("evidence.wrongType");
  });

  test("that unpacks to far more than it is, or lies about that, is refused before it fills the memory", async () => {
    const zeros = new Uint8Array(1024 * 1024);
    const bomb = makeZip(
      { ...documentParts("Báo cáo"), "word/media/a.bin": zeros },
      { "word/media/a.bin": { bytes: 2_000_000_000 } },
    );
    expect(await codeOf(keep(bomb))).toBe("input.tooLarge");
    const liar = makeZip(
      { ...documentParts("Báo cáo"), "word/media/a.bin": zeros },
      { "word/media/a.bin": { bytes: 10 } },
    );
    expect(await codeOf(keep(liar))).toBe("evidence.wrongType");
  });

  test("over 20 MB is refused, whatever it begins as", async () => {
    const tail = Buffer.alloc(maxEvidenceFile);
    for (const head of [makePdf(1), makeDocx("x"), await picture("jpeg")])
      expect(await codeOf(keep(Buffer.concat([head, tail]), 1_000_000))).toBe("input.tooLarge");
    expect(files.files.size).toBe(0);
  });
});
