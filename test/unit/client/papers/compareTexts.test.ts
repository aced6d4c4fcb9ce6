import { describe, expect, test } from "@jest/globals";
import { type ComparedPart, compareTexts, countChanges } from "@diemcau/client/features/papers/compare/compareTexts";
import type { RichText } from "@diemcau/shared/model/richText";
import fc from "fast-check";

const textOf = (...lines: string[]): RichText => ({
  blocks: lines.map((text) => ({ type: "paragraph", runs: text === "" ? [] : [{ text }] })),
});
const said = (parts: ComparedPart[], side: "before" | "after") =>
  parts.flatMap((part) => {
    const pieces = part[side];
    return pieces ? [pieces.map(({ text }) => text).join("")] : [];
  });

describe("two versions side by side", () => {
  test("a changed word is marked on both sides, and what stayed isn't", () => {
    const parts = compareTexts(
      textOf("Kính thưa", "Năm 2021 có 12 cuộc họp"),
      textOf("Kính thưa", "Năm 2022 có 12 cuộc họp"),
    );
    expect(parts[0]).toEqual({
      before: [{ text: "Kính thưa", changed: false }],
      after: [{ text: "Kính thưa", changed: false }],
    });
    expect(parts[1]?.before?.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(["2021"]);
    expect(parts[1]?.after?.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(["2022"]);
    expect(countChanges(parts)).toBe(1);
  });

  test("Vietnamese syllables are whole words: a changed tone marks the syllable, not the letter", () => {
    const [part] = compareTexts(textOf("thực hiện dân chủ"), textOf("thực hiện dân chú"));
    expect(part?.after?.filter(({ changed }) => changed)).toEqual([{ text: "chú", changed: true }]);
  });

  test("a part that was put in or taken out stands alone", () => {
    expect(compareTexts(textOf("A"), textOf("A", "B")).at(-1)).toEqual({
      before: null,
      after: [{ text: "B", changed: true }],
    });
    expect(compareTexts(textOf("A", "B"), textOf("A")).at(-1)).toEqual({
      before: [{ text: "B", changed: true }],
      after: null,
    });
  });

  test("no word is lost on either side, and a text differs from itself nowhere", () => {
    const words = fc.array(fc.constantFrom("một", "hai", "ba", "Đ/c", "2021", ""), { maxLength: 8 });
    const lines = fc.array(
      words.map((list) => list.join(" ")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const parts = compareTexts(textOf(...before), textOf(...after));
        expect(said(parts, "before")).toEqual(before);
        expect(said(parts, "after")).toEqual(after);
        expect(countChanges(compareTexts(textOf(...before), textOf(...before)))).toBe(0);
      }),
    );
  });

  test("a text of the greatest length that was written anew is compared in three seconds", () => {
    const long = (seed: string) => textOf(...Array.from({ length: 3000 }, (_, line) => `${seed} ${line} `.repeat(12)));
    const began = performance.now();
    const parts = compareTexts(long("cũ"), long("mới"));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(countChanges(parts)).toBe(3000);
  });
});
