import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { render } from "@diemcau/server/documents/official/render";
import { convertOffice } from "@diemcau/server/documents/slides/convertOffice";
import { findOffice } from "@diemcau/server/documents/slides/findOffice";
import { officialDocuments } from "@diemcau/shared/rules/official/compose";
import type { OfficialInput } from "@diemcau/shared/rules/official/input";
import { officialInput } from "../../support/documents/officialInput.ts";
import { pagesOf } from "../../support/documents/pdfText.ts";
import { unzip } from "../../support/documents/unzip.ts";

// LibreOffice starts slowly, on a machine that others use too.
jest.setTimeout(180_000);

const kinds = ["programme", "invitation", "minutes", "notice", "delegates", "annex", "proceedings"] as const;
const program = await findOffice(process.env.SOFFICE_BIN);
const whereOffice = program === null ? test.skip : test;
if (program === null) console.info("Skipped: LibreOffice is not on this machine (SOFFICE_BIN names it).");
let workFolder: string;
let input: OfficialInput;

beforeAll(async () => {
  workFolder = await mkdtemp(path.join(tmpdir(), "diemcau-office-"));
  input = await officialInput();
});
afterAll(() => rm(workFolder, { recursive: true, force: true }));

whereOffice.each(kinds)("LibreOffice, where it is there, reads every word of the DOCX: %s", async (kind) => {
  if (program === null) throw new Error("there is no LibreOffice");
  const bytes = await render(officialDocuments(kind, input), "docx");
  const pdf = await convertOffice({ program, workFolder }, { bytes, kind: "docx" }, AbortSignal.timeout(120_000));
  // Where its fonts lack Vietnamese letters it draws them apart, so letters are counted and not read in their order.
  const drawn = lettersOf((await pagesOf(pdf)).join(""));
  const { "word/document.xml": document = "" } = unzip(bytes);
  const written = lettersOf([...document.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(""));
  expect(written.size).toBeGreaterThan(30);
  for (const [letter, count] of written) expect([letter, (drawn.get(letter) ?? 0) >= count]).toEqual([letter, true]);
});

/** How often each letter stands in a text. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize("NFC").match(/\p{L}/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
