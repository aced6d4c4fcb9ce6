import { cleanEdit, maxSectionText } from "@diemcau/client/conference/minutes/cleanEdit";
import { applyEdit, movedCaret, textEdit } from "@diemcau/client/conference/minutes/textEdit";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import * as Y from "yjs";

const words = fc.string({ unit: fc.constantFrom("a", "b", "ế", "đ", " ", "\n", "😀", "🙂"), maxLength: 12 });

test("an edit leads from the old text to the new one, wherever the caret stands", () => {
  fc.assert(
    fc.property(words, words, fc.nat(24), (before, after, caret) => {
      const edit = textEdit(before, after, caret);
      expect(edit ? applyEdit(before, edit) : before).toBe(after);
    }),
  );
});

test("an edit made by typing in one place is found exactly there", () => {
  fc.assert(
    fc.property(
      words,
      words,
      words.filter((text) => text !== ""),
      (head, tail, typed) => {
        const edit = textEdit(head + tail, head + typed + tail, (head + typed).length);
        expect(edit?.removed).toBe(0);
        expect(edit?.inserted.length).toBe(typed.length);
        expect(edit?.at).toBe(head.length);
      },
    ),
  );
});

test("an edit never parts the two halves of a character, so Yjs keeps it whole", () => {
  fc.assert(
    fc.property(words, words, fc.nat(24), (before, after, caret) => {
      const doc = new Y.Doc();
      const text = doc.getText();
      text.insert(0, before);
      const edit = textEdit(before, after, caret);
      if (edit) {
        text.delete(edit.at, edit.removed);
        text.insert(edit.at, edit.inserted);
      }
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      expect(copy.getText().toJSON()).toBe(after);
    }),
  );
});

test("a caret keeps its letter when others write before it, behind it, or take text out around it", () => {
  expect(movedCaret(5, [{ insert: "xx" }])).toBe(7);
  expect(movedCaret(5, [{ retain: 8 }, { insert: "xx" }])).toBe(5);
  expect(movedCaret(5, [{ retain: 5 }, { insert: "xx" }])).toBe(5);
  expect(movedCaret(5, [{ retain: 1 }, { delete: 2 }])).toBe(3);
  expect(movedCaret(5, [{ retain: 3 }, { delete: 9 }, { insert: "ab" }])).toBe(3);
});

test("an accent that is typed as a character of its own is joined with its letter", () => {
  const before = "Tiê";
  const edit = cleanEdit(before, { at: 3, removed: 0, inserted: "\u0301" });
  expect(applyEdit(before, edit)).toBe("Tiế");
});

test("hidden characters are taken out and a paste ends at the limit", () => {
  expect(cleanEdit("", { at: 0, removed: 0, inserted: "kế\u202e toán\r\n" }).inserted).toBe("kế toán\n");
  const long = cleanEdit("abc", { at: 3, removed: 0, inserted: "x".repeat(1_000_000) });
  expect(long.inserted.length).toBe(maxSectionText - 3);
});
