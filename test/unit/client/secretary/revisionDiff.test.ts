import { linesOf, revisionDiff } from "@diemcau/client/features/writeUp/revisionDiff";
import type { WriteUpBlock, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

const text = fc.array(fc.constantFrom("dân", "chủ", "ở", "cơ sở", "đạt", "25/25"), { minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<WriteUpBlock> = fc.oneof(
  text.map((words) => ({ type: "paragraph" as const, text: words.join(" ") })),
  text.map((words) => ({ type: "heading" as const, text: words.join(" ") })),
);
const article: fc.Arbitrary<WriteUpInput> = fc.record({
  title: text.map((words) => words.join(" ")),
  lead: text.map((words) => words.join(" ")),
  byline: fc.constant("Văn phòng"),
  blocks: fc.array(block, { maxLength: 6 }),
});

const base: WriteUpInput = {
  title: "Hội nghị chuyên đề",
  lead: "Sáng 28/4/2022, Hội nghị có 230 đại biểu dự.",
  byline: "Văn phòng",
  blocks: [
    { type: "paragraph", text: "Một" },
    { type: "photo", photoId: "p1", caption: "Toàn cảnh", alt: "Hội trường", crop: null },
  ],
};

describe("differences of two revisions", () => {
  test("without what was put in they are the old text, without what was taken out the new one", () => {
    const side = (lines: ReturnType<typeof revisionDiff>, gone: "added" | "removed") =>
      lines
        .filter(({ kind }) => kind !== gone)
        .map(({ parts }) =>
          parts
            .filter(({ kind }) => kind !== gone)
            .map((part) => part.text)
            .join(""),
        );
    fc.assert(
      fc.property(article, article, (before, after) => {
        const lines = revisionDiff(before, after);
        expect(side(lines, "added").toSorted()).toEqual(linesOf(before).toSorted());
        expect(side(lines, "removed")).toEqual(linesOf(after));
      }),
    );
  });

  test("a number that was mended shows alone; a line with next to nothing in common is another line", () => {
    const mended = revisionDiff(base, { ...base, lead: base.lead.replace("230", "231") });
    expect(mended.filter(({ kind }) => kind !== "same")).toEqual([
      {
        kind: "changed",
        parts: [
          { kind: "same", text: "Sáng 28/4/2022, Hội nghị có " },
          { kind: "removed", text: "230" },
          { kind: "added", text: "231" },
          { kind: "same", text: " đại biểu dự." },
        ],
      },
    ]);
    const rewritten = revisionDiff(base, { ...base, lead: "Chiều nay tại Ba Tơ mọi việc diễn ra khác hẳn" });
    expect(rewritten.filter(({ kind }) => kind !== "same").map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  test("a crop and a description count as changes", () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const cropped = base.blocks.map((one) => (one.type === "photo" ? { ...one, crop } : one));
    expect(revisionDiff(base, { ...base, blocks: cropped }).some(({ kind }) => kind !== "same")).toBe(true);
    expect(revisionDiff(base, base).every(({ kind }) => kind === "same")).toBe(true);
  });
});
