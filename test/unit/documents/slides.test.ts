import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { SlidePages } from "@diemcau/server/documents/slides/SlidePages";
import type { Office } from "@diemcau/server/documents/slides/convertOffice";
import { findOffice } from "@diemcau/server/documents/slides/findOffice";
import sharp from "sharp";
import { documentParts, makeDocx, makeOdp } from "../../support/documents/officeFiles.ts";
import { makeHugePicturePdf, makeTextPdf } from "../../support/documents/textPdf.ts";
import { makeZip } from "../../support/documents/zip.ts";
import { codeOf } from "../../support/domain.ts";
import { until } from "../../support/media/until.ts";
import { inPieces, makePdf, MemoryFileStore } from "../../support/proceedings.ts";

/** Drawing takes its time on a busy machine, an office program more. */
jest.setTimeout(120_000);

const program = await findOffice(undefined);
const office = program === null ? null : { program, workFolder: await mkdtemp(path.join(tmpdir(), "diemcau-test-")) };
const withOffice = office === null || process.platform !== "linux" ? test.skip : test;

afterAll(async () => {
  if (office) await rm(office.workFolder, { recursive: true, force: true });
});

/** Hands a file in and makes its pages; `watch` sees every step. */
async function pagesOf(bytes: Uint8Array, parts: { office?: Office | null; signal?: AbortSignal } = {}) {
  const files = new MemoryFileStore();
  const { file } = await files.put(inPieces(bytes, 65_536), 100_000_000);
  const steps: [number, number][] = [];
  const pages = await new SlidePages(files, parts.office ?? null).make(file, {
    signal: parts.signal ?? new AbortController().signal,
    progress: (done, of) => steps.push([done, of]),
  });
  const pictures = pages.map((page) => files.files.get(page) ?? new Uint8Array());
  return { files, pages, pictures, steps };
}

/** Where a page has ink: rows from the top, as darkness in 0..255 summed over the row. */
async function ink(picture: Uint8Array): Promise<{ total: number; top: number }> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  let total = 0;
  let top = info.height;
  for (const [at, value] of data.entries()) {
    total += 255 - value;
    if (value < 128) top = Math.min(top, Math.floor(at / info.width));
  }
  return { total, top };
}

describe("a PDF", () => {
  test("becomes one WebP a page, 1920 pixels on the longer side, told page by page", async () => {
    const { pictures, steps } = await pagesOf(makeTextPdf(["Trang một", "Trang hai"]));
    const facts = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
    expect(facts.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["webp", 1920, 1080],
      ["webp", 1920, 1080],
    ]);
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const upright = await pagesOf(makePdf(1));
    expect(await sharp(upright.pictures[0]).metadata()).toMatchObject({ width: 1357, height: 1920 });
  });

  test("shows Vietnamese letters with their marks, sharp and without colours of their own", async () => {
    const { pictures } = await pagesOf(makeTextPdf(["e", "ề", "Điểm cầu Trà Bồng: ặ ẵ ở ừ ỹ"]));
    const [plain, marked, line] = await Promise.all(pictures.map(ink));
    if (!plain || !marked || !line) throw new Error("pages are missing");
    expect(marked.top).toBeLessThan(plain.top - 10);
    expect(marked.total).toBeGreaterThan(plain.total * 1.1);
    expect(line.total).toBeGreaterThan(plain.total * 15);
    const { channels } = await sharp(pictures[2]).stats();
    expect(new Set(channels.slice(0, 3).map(({ sum }) => sum)).size).toBe(1);
  });

  test("with a password, broken, or without a page is refused with what to do about it", async () => {
    expect(await codeOf(pagesOf(makePdf(2, { locked: true })))).toBe("slides.locked");
    expect(await codeOf(pagesOf(makePdf(2).subarray(0, 60)))).toBe("slides.unreadable");
    expect(await codeOf(pagesOf(makePdf(0)))).toBe("slides.unreadable");
  });

  test("of more than 300 pages is refused before a page is drawn", async () => {
    const files = new MemoryFileStore();
    const { file } = await files.put(inPieces(makePdf(301), 65_536), 100_000_000);
    const make = new SlidePages(files, null).make(file, { signal: new AbortController().signal, progress: () => {} });
    expect(await codeOf(make)).toBe("input.tooLarge");
    expect(files.files.size).toBe(1);
  });

  test("whose picture would fill the memory leaves the server as it was", async () => {
    const before = process.memoryUsage.rss();
    await pagesOf(makeHugePicturePdf(9000)).catch(() => undefined);
    expect(process.memoryUsage.rss() - before).toBeLessThan(900 * 1024 * 1024);
  });

  test("that is no longer wanted is given up", async () => {
    const stop = new AbortController();
    const running = pagesOf(makeTextPdf(Array.from({ length: 60 }, (_, index) => `Trang ${index}`)), {
      signal: stop.signal,
    });
    stop.abort();
    expect(await codeOf(running)).toBe("slides.stopped");
  });
});

describe("another file", () => {
  test("is recognised by its content: what slides can't be made of is refused, whatever it is called", async () => {
    for (const bytes of [
      Buffer.from("<html><script>alert(1)</script>"),
      await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
      Buffer.alloc(0),
      makeZip({ "readme.txt": "không phải trình chiếu" }),
      makeDocx("Một").subarray(0, 200),
    ])
      expect(await codeOf(pagesOf(bytes))).toBe("slides.unreadable");
  });

  test("with macros inside is refused, and so is an archive that unpacks to far more than it is", async () => {
    const macros = makeZip({ ...documentParts("Một"), "word/vbaProject.bin": "x" });
    expect(await codeOf(pagesOf(macros))).toBe("slides.macros");
    const bomb = makeZip({ ...documentParts("Một"), "word/media/a.bin": "x" }, { "word/media/a.bin": { bytes: 7e8 } });
    expect(await codeOf(pagesOf(bomb))).toBe("input.tooLarge");
  });

  test("of an office program asks for a PDF where LibreOffice isn't there", async () => {
    expect(await codeOf(pagesOf(makeDocx("Một")))).toBe("slides.pdfNeeded");
    expect(await findOffice("/nowhere/soffice")).toBeNull();
  });

  withOffice("of an office program is shown where LibreOffice is there", async () => {
    const slides = await pagesOf(makeOdp(["Điểm cầu Ba Tơ", "Điểm cầu Trà Bồng"]), { office });
    expect(slides.pages).toHaveLength(2);
    for (const picture of slides.pictures) expect((await ink(picture)).total).toBeGreaterThan(10_000);
    expect((await pagesOf(makeDocx("Điểm cầu Ba Tơ"), { office })).pages).toHaveLength(1);
  });

  withOffice("of an office program that is no longer wanted leaves no process and no file behind", async () => {
    const folder = office?.workFolder ?? "";
    const stop = new AbortController();
    const running = pagesOf(makeOdp(["Một"]), { office, signal: stop.signal });
    running.catch(() => undefined);
    await until(() => processesNaming(folder) > 1);
    stop.abort();
    expect(await codeOf(running)).toBe("slides.stopped");
    await until(() => processesNaming(folder) === 0);
    expect(await readdir(folder)).toEqual([]);
  });
});

/** How many processes of this machine were started with that folder among their arguments. */
function processesNaming(folder: string): number {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => commandOf(id).includes(folder)).length;
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    // It has just ended.
    return "";
  }
}
