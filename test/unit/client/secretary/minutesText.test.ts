import { MinutesText } from "@diemcau/client/conference/MinutesText";
import { cleanEdit } from "@diemcau/client/conference/minutes/cleanEdit";
import { textEdit } from "@diemcau/client/conference/minutes/textEdit";
import type { MinutesStatus } from "@diemcau/client/conference/minutes/ports";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { MemoryCache, MinutesServer } from "./minutesServer.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const newServer = () => new MinutesServer().provide("item:a", "item:b", "item:0", "item:1", "turn:t");

/** A secretary's page on a line of the server. */
async function page(server: MinutesServer, cache = new MemoryCache()) {
  const line = server.line();
  const text = new MinutesText(cache);
  await text.open(line);
  return {
    line,
    text,
    cache,
    type: (sectionId: string, after: string, caret = after.length) => {
      const before = text.textOf(sectionId);
      const edit = textEdit(before, after, caret);
      if (edit) text.edit(sectionId, cleanEdit(before, edit));
    },
    overall: () => text.getStatus().overall,
  };
}

/** Lets all that is on its way arrive. */
const settle = () => jest.advanceTimersByTimeAsync(20_000);
const kinds = (status: MinutesStatus) =>
  Object.fromEntries(Object.entries(status.sections).map(([id, state]) => [id, state.kind]));

test("R2: a section reads saved only after the server answered, with the server's time", async () => {
  const server = newServer();
  const secretary = await page(server);
  secretary.line.connect();
  await settle();
  expect(secretary.overall()).toEqual({ kind: "saved", at: null });
  secretary.line.paused = true;
  secretary.type("item:a", "Khai mạc");
  await settle();
  expect(secretary.overall()).toEqual({ kind: "saving" });
  secretary.line.resume();
  await settle();
  expect(secretary.overall()).toEqual({ kind: "saved", at: "2022-04-28T02:18:02.000Z" });
  expect(server.text("item:a")).toBe("Khai mạc");
});

test("R2: what is typed while an update is on its way is not called saved by that update's answer", async () => {
  const server = newServer();
  const secretary = await page(server);
  secretary.line.connect();
  await settle();
  secretary.line.paused = true;
  secretary.type("item:a", "Một");
  await settle();
  secretary.type("item:a", "Một hai");
  secretary.type("item:b", "Ba");
  secretary.line.resume();
  await jest.advanceTimersByTimeAsync(1);
  expect(kinds(secretary.text.getStatus())).toEqual({ "item:a": "saving", "item:b": "saving" });
  await settle();
  expect(kinds(secretary.text.getStatus())).toEqual({ "item:a": "saved", "item:b": "saved" });
  expect(server.text("item:a")).toBe("Một hai");
});

test("text is sent within 300 ms, in one message a batch", async () => {
  const server = newServer();
  const secretary = await page(server);
  secretary.line.connect();
  await settle();
  for (const after of ["K", "Kế", "Kết", "Kết l"]) secretary.type("item:a", after);
  await jest.advanceTimersByTimeAsync(300);
  expect(server.text("item:a")).toBe("Kết l");
  expect(server.stored).toBe(1);
});

test("R2: without a connection text is counted as unsent, and goes out by itself when the connection is back", async () => {
  const server = newServer();
  const secretary = await page(server);
  secretary.line.connect();
  await settle();
  secretary.line.connect(false);
  secretary.type("item:a", "một");
  secretary.type("item:b", "hai");
  await settle();
  expect(secretary.overall()).toEqual({ kind: "unsent", sections: 2, kept: true, error: null });
  secretary.line.connect();
  await settle();
  expect(secretary.overall().kind).toBe("saved");
  expect([server.text("item:a"), server.text("item:b")]).toEqual(["một", "hai"]);
});

test("R2: an answer that never came is followed by a comparison, and nothing is stored twice", async () => {
  const server = newServer();
  const secretary = await page(server);
  secretary.line.connect();
  await settle();
  secretary.line.deaf = true;
  secretary.type("item:a", "một");
  await jest.advanceTimersByTimeAsync(300);
  expect(secretary.overall().kind).toBe("unsent");
  secretary.line.deaf = false;
  await settle();
  expect(secretary.overall()).toEqual({ kind: "saved", at: null });
  expect(server.stored).toBe(1);
  expect(server.text("item:a")).toBe("một");
});

test("R2: what is unsent is called kept on this machine only once the machine keeps its last word", async () => {
  const server = newServer();
  const cache = new MemoryCache();
  const secretary = await page(server, cache);
  secretary.line.connect();
  await settle();
  secretary.line.connect(false);
  cache.slow = true;
  secretary.type("item:a", "một");
  secretary.type("item:a", "một hai");
  await settle();
  expect(secretary.overall()).toMatchObject({ kind: "unsent", kept: false });
  const [first, last] = cache.writes;
  first?.(true);
  await settle();
  expect(secretary.overall()).toMatchObject({ kept: false });
  last?.(true);
  await settle();
  expect(secretary.overall()).toMatchObject({ kind: "unsent", kept: true });
});

test("a browser that was closed without a connection sends its text when it is opened again", async () => {
  const server = newServer();
  const cache = new MemoryCache();
  const before = await page(server, cache);
  before.line.connect();
  await settle();
  before.line.connect(false);
  before.type("item:a", "viết khi mất mạng");
  before.text.close();
  const after = await page(server, cache);
  expect(after.text.textOf("item:a")).toBe("viết khi mất mạng");
  expect(after.overall()).toEqual({ kind: "unsent", sections: 1, kept: true, error: null });
  after.line.connect();
  await settle();
  expect(after.overall().kind).toBe("saved");
  expect(server.text("item:a")).toBe("viết khi mất mạng");
});

test("words taken out while there was no connection are gone on the server after it is back", async () => {
  const server = newServer();
  const cache = new MemoryCache();
  const before = await page(server, cache);
  before.line.connect();
  before.type("item:a", "một hai");
  await settle();
  before.line.connect(false);
  before.type("item:a", "một");
  before.text.close();
  const after = await page(server, cache);
  after.line.connect();
  await settle();
  expect(server.text("item:a")).toBe("một");
});

test("R1: a section is ready once the server has made its text, and two pages' first words in it are both kept", async () => {
  const server = new MinutesServer();
  const [one, two] = [await page(server), await page(server)];
  one.line.connect();
  two.line.connect();
  await settle();
  expect(one.text.isReady("turn:t")).toBe(false);
  const told = jest.fn();
  one.text.observe("turn:t", told);
  server.provide("turn:t");
  expect(told).toHaveBeenCalledTimes(1);
  expect(one.text.isReady("turn:t")).toBe(true);
  one.line.paused = true;
  two.line.paused = true;
  one.type("turn:t", "Đồng ý. ");
  two.type("turn:t", "Nhất trí. ");
  await jest.advanceTimersByTimeAsync(300);
  one.line.resume();
  two.line.resume();
  await settle();
  const text = server.text("turn:t");
  expect(text).toContain("Đồng ý. ");
  expect(text).toContain("Nhất trí. ");
  expect([one.text.textOf("turn:t"), two.text.textOf("turn:t")]).toEqual([text, text]);
});

test("others' words wait while an input method composes, and come when it is done", async () => {
  const server = newServer();
  const [one, two] = [await page(server), await page(server)];
  one.line.connect();
  two.line.connect();
  await settle();
  const release = one.text.hold();
  two.type("item:a", "hai");
  await settle();
  expect(one.text.textOf("item:a")).toBe("");
  release();
  expect(one.text.textOf("item:a")).toBe("hai");
});

/** What one page does next: writes a mark somewhere, takes text out, loses its line or gets it back, waits. */
const step = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), page: fc.nat(1), place: fc.nat(50), section: fc.nat(1) }),
  fc.record({
    do: fc.constant("remove" as const),
    page: fc.nat(1),
    place: fc.nat(50),
    length: fc.integer({ min: 1, max: 3 }),
    section: fc.nat(1),
  }),
  fc.record({ do: fc.constant("link" as const), page: fc.nat(1), live: fc.boolean() }),
  fc.record({ do: fc.constant("wait" as const), milliseconds: fc.constantFrom(1, 100, 300, 2000) }),
);

test("R1, R2: whatever two pages do at once, they end with the same text and no letter is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const server = newServer();
      const pages = [await page(server), await page(server)];
      for (const { line } of pages) line.connect();
      await settle();
      const kept = new Set<string>();
      let mark = 0x4e00;
      for (const next of steps) {
        if (next.do === "wait") {
          await jest.advanceTimersByTimeAsync(next.milliseconds);
          continue;
        }
        const at = pages[next.page];
        if (!at) continue;
        if (next.do === "link") {
          at.line.connect(next.live);
          continue;
        }
        const section = `item:${next.section}`;
        const before = at.text.textOf(section);
        const place = Math.min(next.place, before.length);
        if (next.do === "insert") {
          const letter = String.fromCharCode(mark++);
          kept.add(letter);
          at.type(section, before.slice(0, place) + letter + before.slice(place), place + 1);
        } else {
          for (const letter of before.slice(place, place + next.length)) kept.delete(letter);
          at.type(section, before.slice(0, place) + before.slice(place + next.length), place);
        }
      }
      for (const { line } of pages) line.connect();
      await settle();
      for (const section of ["item:0", "item:1"])
        expect(pages.map(({ text }) => text.textOf(section))).toEqual([server.text(section), server.text(section)]);
      expect(new Set(server.text("item:0") + server.text("item:1"))).toEqual(kept);
      for (const { text, overall } of pages) {
        expect(overall().kind).toBe("saved");
        text.close();
      }
    }),
    { numRuns: 150 },
  );
});
