import { describe, expect, test } from "@jest/globals";
import { type EditorNode, fromEditor, toEditor } from "@diemcau/client/features/richText/editorJson";
import { extensions } from "@diemcau/client/features/richText/schema";
import { type RichBlock, type RichRun, RichText } from "@diemcau/shared/model/richText";
import { getSchema } from "@tiptap/core";
import fc from "fast-check";

const schema = getSchema(extensions);

/** Through the editor's own schema, which throws for whatever it has no place for. */
function throughEditor(text: RichText): RichText {
  const node = schema.nodeFromJSON(toEditor(text));
  node.check();
  const json: EditorNode = node.toJSON();
  return fromEditor(json);
}

const letters = fc.string({ unit: fc.constantFrom("a", "ế", " ", "\n", "<", "Đ", "&"), minLength: 1, maxLength: 12 });
const run: fc.Arbitrary<RichRun> = fc
  .record({ text: letters, bold: fc.boolean(), italic: fc.boolean() })
  .map(({ text, bold, italic }) => ({ text, ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}) }));
/** Neighbours look different, as in every text that was typed. */
const runs = fc
  .array(run, { maxLength: 5 })
  .map((list) =>
    list.filter((one, at) => at === 0 || list[at - 1]?.bold !== one.bold || list[at - 1]?.italic !== one.italic),
  )
  .filter((list) =>
    list.every((one, at) => at === 0 || list[at - 1]?.bold !== one.bold || list[at - 1]?.italic !== one.italic),
  );
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    runs,
  }),
  fc.record({ type: fc.constant("paragraph" as const), runs }),
  fc.record({
    type: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
  fc
    .record({ header: fc.boolean(), columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) })
    .chain(({ header, columns, rows }) =>
      fc
        .array(fc.array(runs, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
        .map((cells) => ({ type: "table" as const, header, rows: cells })),
    ),
);
const text = fc
  .array(block, { maxLength: 6 })
  .filter(
    (blocks) =>
      !blocks.at(-1) || blocks.at(-1)?.type !== "paragraph" || JSON.stringify(blocks.at(-1)).includes('text":'),
  )
  .map((blocks) => ({ blocks }));

describe("a text in the editor", () => {
  test("comes back as it was, whatever it is made of", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(throughEditor(written)).toEqual(written);
        expect(RichText.parse(written)).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test("has no markup of anybody else's: tags that were typed are words", () => {
    const written: RichText = { blocks: [{ type: "paragraph", runs: [{ text: "<script>alert(1)</script>" }] }] };
    expect(throughEditor(written)).toEqual(written);
  });

  test("that is empty is an empty paragraph to type into, and no text", () => {
    expect(throughEditor({ blocks: [] })).toEqual({ blocks: [] });
    expect(throughEditor({ blocks: [{ type: "list", ordered: true, items: [] }] })).toEqual({ blocks: [] });
  });

  test("keeps the words of a cell over two columns in the first", () => {
    const cell = (words: string, colspan = 1) => ({
      type: "tableCell",
      attrs: { colspan },
      content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
    });
    const doc = {
      type: "doc",
      content: [{ type: "table", content: [{ type: "tableRow", content: [cell("Hai", 2), cell("Một")] }] }],
    };
    expect(fromEditor(doc).blocks).toEqual([
      { type: "table", header: false, rows: [[[{ text: "Hai" }], [], [{ text: "Một" }]]] },
    ]);
  });

  test("with a part that the editor doesn't know is our mistake, and told as one", () => {
    expect(() => fromEditor({ type: "doc", content: [{ type: "iframe" }] })).toThrow("iframe");
  });
});
