import { describe, expect, test } from "@jest/globals";
import { LastChange } from "@diemcau/server/http/pages/feeds/LastChange";
import { fileSize } from "@diemcau/server/http/pages/site/fileSize";
import { personText } from "@diemcau/server/http/pages/site/programmeMarkup";
import { richMarkup } from "@diemcau/server/http/pages/site/richMarkup";
import { plainOf, type RichBlock } from "@diemcau/shared/model/richText";
import fc from "fast-check";

const run = fc.record({ text: fc.string({ maxLength: 20 }), bold: fc.boolean(), italic: fc.boolean() });
const runs = fc.array(run, { maxLength: 4 });
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    runs,
  }),
  fc.record({ type: fc.constant("paragraph" as const), runs }),
  fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(runs, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant("table" as const),
    header: fc.boolean(),
    rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
  }),
);

/** What is left of markup when a browser shows it. */
function shown(markup: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return markup.replace(/<[^<>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");
}

describe("a text's markup", () => {
  test("says every word of it and nothing else, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const words = (text: string) => text.replace(/\s+/g, "");
        const { text } = richMarkup({ blocks }, 2, "Bảng");
        expect(words(shown(text))).toBe(words(blocks.map(plainOf).join("")));
        expect(
          text.replace(
            /<\/?(?:h[2-6]|p|ol|ul|li|div|table|thead|tbody|tr|th|td|strong|em)(?: [a-z"=0-9 -]*(?:aria-label="Bảng \d+")?[a-z"=0-9 -]*)?>/g,
            "",
          ),
        ).not.toMatch(/[<>]/);
      }),
    );
  });

  test("has no heading more than one level below the one before it", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const levels = [...richMarkup({ blocks }, 2, "Bảng").text.matchAll(/<h(\d)>/g)].map(([, level]) =>
          Number(level),
        );
        for (const [index, level] of levels.entries()) {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test("sizes are written as each language does, and nothing is 0 KB", () => {
  expect([fileSize(1, "vi"), fileSize(37_000, "vi"), fileSize(1_300_000, "vi"), fileSize(1_300_000, "en")]).toEqual([
    "1 KB",
    "36 KB",
    "1,2 MB",
    "1.2 MB",
  ]);
});

test("a person's unit is left out where the title says it already", () => {
  const person = { name: "A", title: "Viện trưởng VKSND tỉnh", unit: "VKSND tỉnh" };
  expect(personText(person)).toBe("A – Viện trưởng VKSND tỉnh");
  expect(personText({ ...person, title: "Viện trưởng" })).toBe("A – Viện trưởng, VKSND tỉnh");
  expect(personText({ name: "A", title: "", unit: "" })).toBe("A");
});

test("two different contents never share a moment of change, not even within a second or when the clock is put back", () => {
  let now = Date.parse("2022-04-28T00:00:00.500Z");
  const change = new LastChange(() => now);
  const moments = ["a", "a", "b", "c"].map((tag) => change.of(tag).toISOString());
  expect(moments).toEqual([
    "2022-04-28T00:00:01.000Z",
    "2022-04-28T00:00:01.000Z",
    "2022-04-28T00:00:02.000Z",
    "2022-04-28T00:00:03.000Z",
  ]);
  now -= 60_000;
  expect(change.of("d").toISOString()).toBe("2022-04-28T00:00:04.000Z");
});
