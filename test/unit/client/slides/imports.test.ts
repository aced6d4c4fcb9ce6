import { describe, expect, test } from "@jest/globals";
import { mergeImports, shownImports, titleOf } from "@diemcau/client/features/imports/importList";
import { pageAddress, pagesAhead } from "@diemcau/client/features/slides/pageAddress";
import enShowing from "@diemcau/client/i18n/en/showing";
import viShowing from "@diemcau/client/i18n/vi/showing";
import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import { keysOf } from "../secretary/texts.ts";

function importOf(id: string, facts: Partial<ImportStatus> = {}): ImportStatus {
  return { id, kind: "deck", title: id, state: "working", done: 0, of: 0, madeId: null, error: null, ...facts };
}

describe("what the server works on, as the page shows it", () => {
  test("is what the server says now", () => {
    const now = [importOf("a", { done: 2, of: 5 })];
    expect(mergeImports([importOf("a")], now, new Set())).toEqual(now);
  });

  test("with what a restart interrupted told as lost, until it is put away", () => {
    const before = [importOf("a"), importOf("b", { state: "done" })];
    const after = mergeImports(before, [], new Set());
    expect(after).toEqual([importOf("a", { state: "failed", error: { code: "import.lost" } })]);
    expect(mergeImports(after, [], new Set())).toEqual(after);
    expect(mergeImports(after, [], new Set(["a"]))).toEqual([]);
  });

  test("without what was put away here, though the server's answer still had it", () => {
    expect(mergeImports([], [importOf("a"), importOf("b")], new Set(["a"]))).toEqual([importOf("b")]);
  });

  test("leaves out what is done, which has its own line, and what is of the other kind", () => {
    const all = [importOf("a"), importOf("b", { state: "done" }), importOf("c", { kind: "clip" })];
    expect(shownImports(all, "deck").map(({ id }) => id)).toEqual(["a"]);
  });
});

test.each([
  ["Tham_luan_Ba To.pdf", "Tham luan Ba To"],
  ["Báo cáo 6.2022.pptx", "Báo cáo 6.2022"],
  [".pdf", ".pdf"],
  ["không ending", "không ending"],
])("the file %s is titled %s", (file, title) => {
  expect(titleOf(file)).toBe(title);
});

test("pages are loaded ahead in the order in which people turn: on, one further, back, to the beginning", () => {
  expect(pagesAhead(5, 9)).toEqual([6, 7, 4, 1]);
  expect(pagesAhead(1, 9)).toEqual([2, 3]);
  expect(pagesAhead(9, 9)).toEqual([8, 1]);
  expect(pagesAhead(1, 1)).toEqual([]);
});

test("a page's address says who asks, since a picture sends no header", () => {
  expect(pageAddress("c1", "d1", 3, "device")).toBe("/api/conferences/c1/decks/d1/pages/3?as=device");
});

test("slides and films have the same texts in both languages, asking for the same values", () => {
  expect(keysOf(enShowing)).toEqual(keysOf(viShowing));
});
