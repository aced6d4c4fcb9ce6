import { describe, expect, test } from "@jest/globals";
import { TextIndex } from "@diemcau/server/domain/publishing/search/TextIndex";
import { marked, snippet } from "@diemcau/server/domain/publishing/search/snippet";
import { queryWords, wordsOf } from "@diemcau/server/domain/publishing/search/words";
import fc from "fast-check";

const at = "2022-04-28T00:30:00.000Z";

function indexOf(
  texts: Record<string, { title?: string; by?: string; text?: string; at?: string }>,
): TextIndex<string> {
  const index = new TextIndex<string>();
  for (const [key, text] of Object.entries(texts)) index.put(key, { title: "", by: "", text: "", at, ...text });
  return index;
}

describe("the index", () => {
  test("finds with and without accents, in any case, đ as d", () => {
    const index = indexOf({ a: { text: "Đồng chí Nguyễn Thị Bích Thủy phát biểu." } });
    for (const query of ["đồng chí", "DONG CHI", "bích thuỷ", "Bich Thuy", "dong phat"])
      expect(index.find(queryWords(query))).toEqual(["a"]);
    expect(index.find(queryWords("đồng bào"))).toEqual([]);
  });

  test("puts the title before the author, the author before the text, and words side by side before the same words apart", () => {
    const index = indexOf({
      text: { text: "dân chủ dân chủ dân chủ dân chủ dân chủ" },
      apart: { text: "nhân dân làm chủ" },
      title: { title: "Về dân chủ" },
      by: { by: "Dân Chủ" },
    });
    expect(index.find(queryWords("dân chủ"))).toEqual(["title", "by", "text", "apart"]);
  });

  test("of equal hits the later one comes first", () => {
    const index = indexOf({ old: { text: "một", at: "2020-01-01" }, young: { text: "một", at: "2024-01-01" } });
    expect(index.find(["mot"])).toEqual(["young", "old"]);
  });

  const word = fc.constantFrom("dân", "chủ", "cơ", "sở", "Đảng", "viên");
  const sentence = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const step = fc.record({ key: fc.nat(9), text: fc.option(sentence, { nil: null }), title: sentence });

  test("whatever was put and removed, it finds exactly the texts that hold every word", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 400 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (steps, asked) => {
          const index = new TextIndex<number>();
          const known = new Map<number, Set<string>>();
          for (const { key, text, title } of steps) {
            if (text === null) {
              index.remove(key);
              known.delete(key);
            } else {
              index.put(key, { title, by: "", text, at });
              known.set(key, new Set(wordsOf(`${title} ${text}`)));
            }
          }
          const words = queryWords(asked.join(" "));
          const expected = [...known].flatMap(([key, held]) => (words.every((one) => held.has(one)) ? [key] : []));
          expect(new Set(index.find(words))).toEqual(new Set(expected));
          expect(index.size).toBe(known.size);
        },
      ),
    );
  });
});

describe("a snippet", () => {
  test("is the place where most of the words stand together, with each marked", () => {
    const text = `${"Mở đầu không có gì. ".repeat(40)}Về dân là gốc. ${"Đoạn giữa. ".repeat(40)}Quy chế dân chủ ở cơ sở. ${"Cuối. ".repeat(60)}`;
    const parts = snippet(text, queryWords("quy che dan chu"));
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(["Quy", "chế", "dân", "chủ"]);
    expect(parts[0]?.text).toBe("… ");
    expect(parts.map((part) => part.text).join("").length).toBeLessThan(260);
  });

  test("never loses or adds a letter, and marks nothing but the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), fc.string({ maxLength: 20 }), (text, query) => {
        const words = queryWords(query);
        const plain = text.replace(/\s+/g, " ");
        const whole = marked(plain, words);
        expect(whole.map((part) => part.text).join("")).toBe(plain);
        for (const { text: shown, hit } of [...whole, ...snippet(plain, words)])
          if (hit) expect(words).toContain(wordsOf(shown)[0]);
      }),
    );
  });
});

test("a query is bounded: 100 characters, 8 words, each once", () => {
  expect(queryWords("a b a c d e f g h i j k")).toHaveLength(8);
  expect(queryWords("x".repeat(5000))[0]).toHaveLength(100);
  expect(queryWords("  \u0301 … !? ")).toEqual([]);
});
