import { expect, jest, test } from "@jest/globals";
import { pdfInspection } from "@diemcau/server/documents/inspectPdf";
import { codeOf } from "../../support/domain.ts";
import { inPieces, makePdf } from "../../support/proceedings.ts";

/** A thread that opens a PDF takes its time on a busy machine. */
jest.setTimeout(60_000);

async function recognized(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdfInspection.recognize(inPieces(bytes))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("a PDF passes as it is and its pages are counted", async () => {
  const pdf = makePdf(3);
  expect(await recognized(pdf)).toEqual(Buffer.from(pdf));
  expect(await pdfInspection.open(inPieces(pdf))).toEqual({ pages: 3 });
});

test("what only calls itself a PDF is refused by its content, before it is stored", async () => {
  for (const bytes of [
    Buffer.from("<html><script>alert(1)</script>"),
    Buffer.from("PK\u0003\u0004 a zip"),
    Buffer.alloc(0),
  ])
    expect(await codeOf(recognized(bytes))).toBe("paper.notPdf");
});

test("a PDF that asks for a password, is cut off at its first object, or holds no page is refused", async () => {
  expect(await codeOf(pdfInspection.open(inPieces(makePdf(2, { locked: true }))))).toBe("paper.notPdf");
  expect(await codeOf(pdfInspection.open(inPieces(makePdf(2).subarray(0, 60))))).toBe("paper.notPdf");
  expect(await codeOf(pdfInspection.open(inPieces(makePdf(0))))).toBe("paper.notPdf");
});
