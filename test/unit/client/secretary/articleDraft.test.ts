import {
  changeDraft,
  countBlanks,
  countUntold,
  type DraftChange,
  draftOf,
  inputOf,
} from "@diemcau/client/features/writeUp/articleDraft";
import { aroundDifference } from "@diemcau/client/features/writeUp/articleFields";
import { groupBlocks } from "@diemcau/client/features/writeUp/groupBlocks";
import { whoDecides } from "@diemcau/client/scenes/writeUp/whoDecides";
import type { WriteUpBlock, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { expect, test } from "@jest/globals";
import fc from "fast-check";

const text = fc
  .string({ unit: fc.constantFrom("a", "ế", " "), minLength: 1, maxLength: 8 })
  .filter((words) => words.trim() !== "");
const block: fc.Arbitrary<WriteUpBlock> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), text }),
  fc.record({ type: fc.constant("paragraph" as const), text }),
  fc.record({ type: fc.constant("blank" as const), hint: text }),
  fc.record({
    type: fc.constant("photo" as const),
    photoId: fc.constantFrom("ph1", "ph2"),
    caption: text,
    alt: text,
    crop: fc.constant(null),
  }),
);
const article = fc.record({ title: text, lead: text, byline: text, blocks: fc.array(block, { maxLength: 8 }) });
const sample: WriteUpInput = {
  title: "Hội nghị",
  lead: "Sáng 28/4/2022…",
  byline: "Thư ký – Văn phòng",
  blocks: [
    { type: "paragraph", text: "Một" },
    { type: "blank", hint: "Kết quả" },
    { type: "photo", photoId: "ph1", caption: "Toàn cảnh", alt: "", crop: null },
  ],
};

test("an article that is opened and not touched is the same article", () => {
  fc.assert(fc.property(article, (input) => expect(inputOf(draftOf(input))).toEqual(input)));
});

test("a blank counts until it has words, becomes a paragraph then, and a blank again when they are taken out", () => {
  const opened = draftOf(sample);
  expect(countBlanks(opened)).toBe(1);
  const filled = changeDraft(opened, { type: "write", key: 1, text: "Đạt 25/25 đơn vị" });
  expect(countBlanks(filled)).toBe(0);
  expect(inputOf(filled).blocks[1]).toEqual({ type: "paragraph", text: "Đạt 25/25 đơn vị" });
  expect(inputOf(changeDraft(filled, { type: "write", key: 1, text: " " })).blocks[1]).toEqual({
    type: "blank",
    hint: "Kết quả",
  });
});

test("a paragraph that was added and left empty is not part of the article", () => {
  const added = changeDraft(draftOf(sample), { type: "add", place: 1, block: { kind: "text", text: "", hint: null } });
  expect(added.blocks).toHaveLength(4);
  expect(inputOf(added)).toEqual(sample);
});

test("what was taken out is put back where it stood", () => {
  fc.assert(
    fc.property(article, fc.nat(7), (input, key) => {
      const opened = draftOf(input);
      const back = changeDraft(changeDraft(opened, { type: "remove", key }), { type: "putBack" });
      expect(inputOf(back)).toEqual(input);
    }),
  );
});

test("no change loses or doubles a block's key, and moving keeps every block", () => {
  const change: fc.Arbitrary<DraftChange> = fc.oneof(
    fc.record({ type: fc.constant("move" as const), key: fc.nat(10), by: fc.constantFrom(-1, 1) }),
    fc.record({ type: fc.constant("remove" as const), key: fc.nat(10) }),
    fc.constant({ type: "putBack" as const }),
    fc.record({
      type: fc.constant("add" as const),
      place: fc.nat(9),
      block: fc.constant({ kind: "heading" as const, text: "H" }),
    }),
  );
  fc.assert(
    fc.property(article, fc.array(change, { maxLength: 20 }), (input, changes) => {
      let draft = draftOf(input);
      for (const next of changes) {
        const before = draft.blocks.length;
        draft = changeDraft(draft, next);
        if (next.type === "move") expect(draft.blocks).toHaveLength(before);
      }
      const keys = draft.blocks.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("photos that follow each other stand side by side, as on the published page", () => {
  const photo: WriteUpBlock = { type: "photo", photoId: "ph1", caption: "", alt: "", crop: null };
  const groups = groupBlocks([photo, { type: "heading", text: "H" }, photo, photo]);
  expect(groups.map(({ blocks }) => blocks.length)).toEqual([1, 1, 2]);
});

test("R5: who sent an article can't decide about it, whatever else they may", () => {
  const review = { state: "review", submittedBy: { id: "a", name: "A" } } as const;
  expect(whoDecides(review, { id: "a" }, true)).toBe("samePerson");
  expect(whoDecides(review, { id: "b" }, true)).toBe("decides");
  expect(whoDecides(review, { id: "b" }, false)).toBe("approver");
  expect(whoDecides({ state: "draft", submittedBy: null }, { id: "b" }, true)).toBe("writer");
  expect(whoDecides({ ...review, state: "published" }, { id: "b" }, true)).toBe("done");
  expect(whoDecides({ ...review, state: "withdrawn" }, { id: "b" }, true)).toBe("done");
});

test("a comparison of two long versions shows the place where they part", () => {
  const same = "chung ".repeat(100);
  const { mine, theirs } = aroundDifference(`${same}của tôi`, `${same}của họ`);
  expect(mine).toMatch(/^….*của tôi$/);
  expect(theirs).toMatch(/^….*của họ$/);
});

test("a photo's description and crop change it alone; one without a description counts as missing", () => {
  const opened = draftOf(sample);
  expect(countUntold(opened)).toBe(1);
  const crop = { x: 0.1, y: 0, width: 0.5, height: 0.5 };
  const told = changeDraft(opened, { type: "photo", key: 2, change: { alt: "Các đại biểu trong hội trường." } });
  const cropped = changeDraft(told, { type: "photo", key: 2, change: { crop } });
  expect(countUntold(cropped)).toBe(0);
  expect(inputOf(cropped).blocks).toEqual([
    ...sample.blocks.slice(0, 2),
    { type: "photo", photoId: "ph1", caption: "Toàn cảnh", alt: "Các đại biểu trong hội trường.", crop },
  ]);
  expect(changeDraft(opened, { type: "photo", key: 0, change: { alt: "không phải ảnh" } }).blocks).toEqual(
    opened.blocks,
  );
});

test("the notice of a correction is kept beside the article and is no part of it", () => {
  const opened = draftOf({ ...sample, notice: "Sửa tên." });
  expect(opened.notice).toBe("Sửa tên.");
  const written = changeDraft(opened, { type: "field", field: "notice", text: "Sửa tên Hội nghị." });
  expect([written.notice, inputOf(written)]).toEqual(["Sửa tên Hội nghị.", sample]);
});
