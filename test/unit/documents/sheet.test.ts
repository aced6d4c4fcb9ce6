import { describe, expect, jest, test } from "@jest/globals";
import { readSheet } from "@diemcau/server/documents/readSheet";
import { codeOf } from "../../support/domain.ts";
import { makeXlsx, workbookParts } from "../../support/documents/sheets.ts";
import { makeZip } from "../../support/documents/zip.ts";

/** A thread that opens a workbook takes its time on a busy machine. */
jest.setTimeout(30_000);

const text = (content: string) => readSheet(Buffer.from(content));

describe("a workbook", () => {
  test("is read line by line: an empty line keeps its number, days and numbers are text as people write them", async () => {
    const sheet = makeXlsx([
      ["Họ và tên", "Ngày sinh", "Số", "Có mặt"],
      [],
      ["  Nguyễn  Văn A ", new Date(Date.UTC(1970, 3, 28)), 12, true, null, ""],
      [" "],
    ]);
    expect(await readSheet(sheet)).toEqual([
      ["Họ và tên", "Ngày sinh", "Số", "Có mặt"],
      [],
      ["Nguyễn Văn A", "28/4/1970", "12", "true"],
    ]);
  });

  test("with decomposed letters gives composed ones, so that equal names are equal", async () => {
    expect(await readSheet(makeXlsx([["Bích Thủy".normalize("NFD")]]))).toEqual([["Bích Thủy"]]);
  });

  test("whose archive claims more than it may hold, or holds more than it claims, is refused before it is read", async () => {
    const honest = workbookParts([["Đại biểu 1"]]);
    const bomb = makeZip({ ...honest, "xl/media/a.bin": new Uint8Array(41 * 1024 * 1024) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await codeOf(readSheet(bomb))).toBe("input.tooLarge");
    const liar = makeZip(honest, { "xl/worksheets/sheet1.xml": { bytes: 10 } });
    expect(await codeOf(readSheet(liar))).toBe("sheet.unreadable");
  });

  test("with a password, cut off, or not a workbook inside is unreadable", async () => {
    const parts = workbookParts([["Đại biểu 1"]]);
    const whole = makeZip(parts);
    for (const bytes of [
      makeZip(parts, { "xl/workbook.xml": { encrypted: true } }),
      whole.subarray(0, whole.byteLength - 40),
      makeZip({ "word/document.xml": "<w:document/>" }),
      makeZip({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet" }),
    ])
      expect(await codeOf(readSheet(bytes))).toBe("sheet.unreadable");
  });

  test("with one cell at the far corner of the sheet is refused without filling the memory", async () => {
    const parts = workbookParts([["Đại biểu 1"]]);
    const cell = (place: string) => `<row r="${place.replace(/\D/g, "")}"><c r="${place}"><v>1</v></c></row>`;
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cell("A1")}${cell("XFD1048576")}</sheetData></worksheet>`;
    const code = await codeOf(readSheet(makeZip({ ...parts, "xl/worksheets/sheet1.xml": sheet })));
    expect(["sheet.unreadable", "input.tooLarge"]).toContain(code);
  });
});

describe("text", () => {
  test("from a CSV keeps quoted separators and line ends, whichever separator the office's Excel writes", async () => {
    expect(await text('\ufeffHọ tên,Chức vụ\n"Lê Thị B","Phó\nTrưởng phòng, Thư ký"\n')).toEqual([
      ["Họ tên", "Chức vụ"],
      ["Lê Thị B", "Phó Trưởng phòng, Thư ký"],
    ]);
    expect(await text("Họ tên;Chức vụ\r\nLê Thị B;Thư ký, Phó phòng\r\n")).toEqual([
      ["Họ tên", "Chức vụ"],
      ["Lê Thị B", "Thư ký, Phó phòng"],
    ]);
  });

  test("pasted out of a spreadsheet is split at its tabs, commas stay", async () => {
    expect(await text("Lê Thị B\tThư ký, Phó phòng\n\nTrần C\n")).toEqual([
      ["Lê Thị B", "Thư ký, Phó phòng"],
      [],
      ["Trần C"],
    ]);
  });

  test("with a quote that nothing closes is read as it stands", async () => {
    expect(await text('"Lê Thị B\nTrần C')).toEqual([['"Lê Thị B'], ["Trần C"]]);
  });

  test("in UTF-16 or in the older Vietnamese code page is the same text", async () => {
    const utf16 = Buffer.from("\ufeffLê Thị B", "utf16le");
    // "Lê Thị B" in windows-1258, where the dot below is a letter of its own.
    const older = Buffer.from([0x4c, 0xea, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20, 0x42]);
    expect(await readSheet(utf16)).toEqual([["Lê Thị B"]]);
    expect(await readSheet(older)).toEqual([["Lê Thị B"]]);
  });

  test("that is none is refused: a picture, an older workbook", async () => {
    const older = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]);
    expect(await codeOf(readSheet(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])))).toBe("sheet.unreadable");
    expect(await codeOf(readSheet(older))).toBe("sheet.unreadable");
  });
});

test("a list is bounded: 5,000 rows, 20 columns, 2 MB; an empty one is told", async () => {
  expect(await text("Đại biểu\n".repeat(5000))).toHaveLength(5000);
  expect(await codeOf(text("Đại biểu\n".repeat(5001)))).toBe("input.tooLarge");
  expect(await codeOf(readSheet(makeXlsx(Array.from({ length: 5001 }, () => ["Đại biểu"]))))).toBe("input.tooLarge");
  expect(await text(`${"a,".repeat(19)}a`)).toHaveLength(1);
  expect(await codeOf(text(`${"a,".repeat(20)}a`))).toBe("input.tooLarge");
  expect(await codeOf(readSheet(Buffer.alloc(2 * 1024 * 1024 + 1, 0x20)))).toBe("input.tooLarge");
  expect(await codeOf(text("\n \n"))).toBe("sheet.empty");
});
