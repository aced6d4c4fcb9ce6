import { filtered, sectionOf, subjectOf } from "@diemcau/client/features/timeline/filter";
import { wording } from "@diemcau/client/features/timeline/wording";
import en from "@diemcau/client/i18n/en/timeline";
import vi from "@diemcau/client/i18n/vi/timeline";
import type { ConferenceEvent, TakeCause } from "@diemcau/shared/protocol/events";
import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import { type TimelineEntry, timelineOf } from "@diemcau/shared/rules/timeline";
import { expect, test } from "@jest/globals";
import { picture } from "@diemcau/shared/rules/programme";
import { everyEvent } from "./everyEvent.ts";
import { fill } from "./texts.ts";

const events: ConferenceEvent[] = Object.values(everyEvent);
const entry = (event: ConferenceEvent, at = "2022-04-28T01:30:00.000Z"): TimelineEntry => ({
  id: "7.0",
  seq: 7,
  at,
  actor: { kind: "system" },
  event,
});
const section = (id: string, startedAt: string): MinutesSection => ({
  id,
  kind: "item",
  itemKind: "speech",
  title: id,
  speaker: null,
  pointName: null,
  startedAt,
  endedAt: null,
  seconds: null,
});

test("every event that the timeline tells has a wording in both languages, with nothing left unfilled", () => {
  const told = timelineOf({ seq: 1, at: "2022-04-28T01:00:00.000Z", actor: { kind: "system" }, events });
  expect(told.length).toBeGreaterThan(20);
  for (const { event } of told) {
    const words = wording(event);
    expect([event.type, words]).not.toEqual([event.type, null]);
    for (const texts of [vi, en]) expect(fill("timeline", texts, words)).toMatch(/^[^{}]{5,}$/);
  }
});

test("an event that is not told has no wording, so nothing unworded can slip in", () => {
  const told = new Set(
    timelineOf({ seq: 1, at: "", actor: { kind: "system" }, events }).map(({ event }) => event.type),
  );
  for (const event of events) expect([event.type, wording(event) !== null]).toEqual([event.type, told.has(event.type)]);
});

test("a roll call names a few people and counts many, and says when it is a correction", () => {
  const marked = everyEvent["rollCall.marked"];
  const [one] = marked.delegates;
  const many = Array.from({ length: 12 }, () => one).flatMap((delegate) => (delegate ? [delegate] : []));
  const words = (event: ConferenceEvent) => fill("timeline", vi, wording(event));
  expect(words(marked)).toBe(`Ba Tơ điểm danh: ${one?.name}`);
  expect(words({ ...marked, delegates: many })).toBe("Ba Tơ điểm danh 12 người");
  expect(words({ ...marked, delegates: many, correction: true })).toBe("Ba Tơ đính chính điểm danh 12 người");
  expect(words({ ...everyEvent["rollCall.listed"], correction: true })).toBe("Ba Tơ đính chính danh sách đại biểu");
});

test("the picture's line says why it changed, in both languages, for every cause", () => {
  const { programme } = everyEvent["programme.taken"];
  const causes: TakeCause[] = ["started", "ended", "floor", "operator", "undo", "level", "clipEnded"];
  for (const cause of causes)
    for (const texts of [vi, en])
      expect(fill("timeline", texts, wording({ type: "programme.taken", programme, cause }))).toContain(
        "Ba Tơ + Chủ trì",
      );
  expect(wording({ type: "programme.taken", programme: picture("slate"), cause: "operator" })?.key).toBe(
    "timeline:programme.slate",
  );
});

test("a speech's end tells how long it lasted", () => {
  expect(fill("timeline", vi, wording(everyEvent["floor.ended"]))).toBe("Đồng chí Đại biểu 1 phát biểu xong, 05:05");
});

test("the filters part speeches from technical lines, and all shows both and the record", () => {
  const lines = events.map((event) => entry(event));
  expect(filtered(lines, "speech").map(({ event }) => event.type)).toContain("floor.granted");
  expect(filtered(lines, "speech").map(({ event }) => event.type)).not.toContain("device.connected");
  expect(filtered(lines, "technical").map(({ event }) => event.type)).toContain("source.failed");
  expect(filtered(lines, "all")).toHaveLength(lines.length);
  expect(subjectOf(everyEvent["conclusion.recorded"])).toBe("record");
});

test("a line leads to the section it names, else to the one that ran at its moment", () => {
  const sections = [section("item:i1", "2022-04-28T01:10:00.000Z"), section("turn:t1", "2022-04-28T01:20:00.000Z")];
  expect(sectionOf(entry(everyEvent["item.opened"]), sections)).toBe("item:i1");
  expect(sectionOf(entry(everyEvent["floor.granted"]), sections)).toBe("turn:t1");
  expect(sectionOf(entry(everyEvent["device.disconnected"], "2022-04-28T01:15:00.000Z"), sections)).toBe("item:i1");
  expect(sectionOf(entry(everyEvent["device.connected"], "2022-04-28T00:15:00.000Z"), sections)).toBe("item:i1");
  expect(sectionOf(entry(everyEvent["conference.started"]), [])).toBeNull();
});
