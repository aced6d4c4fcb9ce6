import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import { FactEmbed, factsFor, factWords, lostFact } from "@diemcau/shared/rules/minutesFacts";
import { minutesSections } from "@diemcau/shared/rules/minutes";
import * as Y from "yjs";
import { codeOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { MemoryMinutesStore } from "../../support/proceedings.ts";

let held: HeldConference;
let minutes: Minutes;
let turn = "";

beforeEach(async () => {
  held = await holdConference();
  minutes = new Minutes(new MemoryMinutesStore(), held.bench.conferences);
  turn = held.turnOf.get("reporter") ?? "";
});
afterEach(() => minutes.close());

/** Changes the text of a section as a page would. */
async function write(change: (text: Y.Text) => void, section = turn): Promise<void> {
  const doc = new Y.Doc();
  const { update, stateVector } = await minutes.sync(held.id, Y.encodeStateVector(doc));
  Y.applyUpdate(doc, update);
  const text = doc.getMap<Y.Text>("sections").get(section);
  if (!text) throw new Error("the section has no text");
  change(text);
  await minutes.apply(held.id, Y.encodeStateAsUpdate(doc, stateVector), "page");
}

const textOf = async () => (await minutes.texts(held.id))[turn];

test("R11: documents get a fact's words from the log, with a capital letter where a sentence begins", async () => {
  await write((text) => {
    text.insertEmbed(0, { fact: { of: "speaker", sectionId: turn } });
    text.insert(1, " báo cáo với ");
    text.insertEmbed(text.length, { fact: { of: "points" } });
    text.insert(text.length, ". Theo ");
    text.insertEmbed(text.length, { fact: { of: "speaker", sectionId: turn } });
    text.insert(text.length, ".");
  });
  expect(await textOf()).toBe(
    "Đồng chí Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo báo cáo với 13/13 điểm cầu. Theo đồng chí Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo.",
  );
});

test("R11: a moment never becomes text", async () => {
  await write((text) => text.insert(0, "Khai mạc.", { at: "2022-04-28T01:00:00.000Z" }));
  expect(await textOf()).toBe("Khai mạc.");
});

test("R11: where the log lost what a fact names, that is said in its place", async () => {
  await write((text) => text.insertEmbed(0, { fact: { of: "vote", voteId: "gone" } }));
  expect(await textOf()).toBe(lostFact);
});

test("R11: an update that brings anything but words, facts and moments is refused, and nothing of it is kept", async () => {
  const bad: ((text: Y.Text) => void)[] = [
    (text) => text.insertEmbed(0, { image: "https://example.org/a.png" }),
    (text) => text.insertEmbed(0, { fact: { of: "speaker", sectionId: turn, words: "Ai đó" } }),
    (text) => text.insertEmbed(0, { fact: { of: "anything" } }),
    (text) => text.insertEmbed(0, new Y.Map()),
    (text) => text.insert(0, "x", { bold: true }),
    (text) => text.insert(0, "x", { at: "hôm nay" }),
    (text) => text.insert(0, "x", { at: { script: "<script>" } }),
    (text) => text.setAttribute("class", "x"),
  ];
  for (const change of bad) expect(await codeOf(write(change))).toBe("input.invalid");
  await write((text) => text.insert(0, "Sạch."));
  expect(await textOf()).toBe("Sạch.");
});

test("R11: every fact that is offered for a section has words and is one that the server takes", () => {
  const { state } = held.bench;
  for (const { id } of minutesSections(state)) {
    const facts = factsFor(id, state);
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of facts) {
      expect(factWords(fact, state)).toMatch(/\S/);
      expect(FactEmbed.safeParse({ fact }).success).toBe(true);
    }
  }
});
