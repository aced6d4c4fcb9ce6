import { MinutesText } from "@diemcau/client/conference/MinutesText";
import { contentOf, factUnit, insertions } from "@diemcau/client/conference/minutes/sectionContent";
import type { MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { MemoryCache, MinutesServer } from "./minutesServer.ts";

const first = "2022-04-28T02:17:00.000Z";
const second = "2022-04-28T02:20:00.000Z";
const speaker: MinutesFact = { of: "speaker", sectionId: "turn:t" };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const settle = () => jest.advanceTimersByTimeAsync(20_000);

async function page(server: MinutesServer, cache = new MemoryCache()) {
  const line = server.line();
  const text = new MinutesText(cache);
  await text.open(line);
  line.connect();
  await settle();
  const write = (at: number, inserted: string, now: string | null = first, removed = 0) =>
    text.edit("turn:t", { at, removed, inserted }, now);
  return { line, text, write, content: () => text.contentOf("turn:t") };
}

test("R11: a paragraph keeps the moment it was begun at, whatever is written into it later", async () => {
  const { write, content } = await page(new MinutesServer().provide("turn:t"));
  write(0, "Khai mạc");
  write(8, " đúng giờ", second);
  write(0, "1. ", second);
  write(content().text.length, "\n", second);
  write(content().text.length, "Báo cáo", second);
  expect(content()).toEqual({ text: "1. Khai mạc đúng giờ\nBáo cáo", facts: [], moments: [first, second] });
});

test("R11: a moment is no text, survives merging, and comes back when a paragraph is parted again", async () => {
  const server = new MinutesServer().provide("turn:t");
  const [one, two] = [await page(server), await page(server)];
  one.write(0, "Một");
  await settle();
  one.line.connect(false);
  two.write(3, "\nHai", second);
  one.write(3, " và nữa", second);
  one.line.connect();
  await settle();
  expect(one.content()).toEqual({ text: "Một và nữa\nHai", facts: [], moments: [first, second] });
  expect(two.content()).toEqual(one.content());
  expect(server.text("turn:t")).toBe("Một và nữa\nHai");
  two.text.edit("turn:t", { at: 10, removed: 1, inserted: "" });
  expect(two.content().moments).toEqual([first]);
  two.write(10, "\n", "2022-04-28T03:00:00.000Z");
  expect(two.content().moments).toEqual([first, second]);
});

test("R11: before and after the conference a paragraph has no moment, and gets none later", async () => {
  const { write, content } = await page(new MinutesServer().provide("turn:t"));
  write(0, "Chuẩn bị", null);
  write(8, " xong", first);
  expect(content().moments).toEqual([null]);
});

test("R11: a fact is one unit between words, and its own undo takes back what was written and nothing of others", async () => {
  const server = new MinutesServer().provide("turn:t");
  const [one, two] = [await page(server), await page(server)];
  one.text.edit("turn:t", { at: 0, removed: 0, inserted: `Theo ${factUnit}, `, facts: [speaker] }, first);
  await settle();
  two.write(two.content().text.length, "quy chế được công khai.", second);
  await settle();
  expect(one.content()).toEqual({
    text: `Theo ${factUnit}, quy chế được công khai.`,
    facts: [speaker],
    moments: [first],
  });
  one.text.undo("turn:t");
  await settle();
  expect(two.content().text).toBe("quy chế được công khai.");
  one.text.redo("turn:t");
  await settle();
  expect(two.content()).toMatchObject({ facts: [speaker], moments: [first] });
});

test("R2: what was taken back is stored too, as anything that was written", async () => {
  const server = new MinutesServer().provide("turn:t");
  const { text, write } = await page(server);
  write(0, "Nhầm");
  await settle();
  text.undo("turn:t");
  await settle();
  expect({ stored: server.text("turn:t"), state: text.getStatus().overall.kind }).toEqual({
    stored: "",
    state: "saved",
  });
});

test("R11: putting pieces in and reading them again gives the same text, facts and number of paragraphs", () => {
  const words = fc.array(fc.constantFrom("a", "\n", "đ", " ", factUnit), { maxLength: 20 });
  fc.assert(
    fc.property(words, words, fc.nat(20), (start, added, at) => {
      const before = contentOf([{ insert: start.join("").replaceAll(factUnit, "x"), attributes: { at: first } }]);
      const inserted = added.join("");
      const facts = added.filter((word) => word === factUnit).map(() => speaker);
      const place = Math.min(at, before.text.length);
      const pieces = insertions(before, place, { inserted, facts }, second);
      const put = pieces.map(({ piece }) => (typeof piece === "string" ? piece : factUnit)).join("");
      expect(put).toBe(inserted);
      expect(pieces.every(({ piece, at: moment }) => (piece === "\n" ? moment === null : moment !== undefined))).toBe(
        true,
      );
      expect(before.moments).toHaveLength(before.text.split("\n").length);
    }),
  );
});
