import { expect, test } from "@jest/globals";
import {
  careFor,
  closed,
  openNow,
  samePublication,
  withTicked,
} from "@diemcau/client/features/publication/publicationDraft";
import { MemoryFileStore } from "../../../support/proceedings.ts";
import { holdConference } from "../../../support/heldConference.ts";
import { Archive } from "../../../support/publishedConference.ts";

test("what the screen starts from is what is open and can still be, in the order that it lists", async () => {
  const held = await holdConference();
  const archive = new Archive(held, new MemoryFileStore());
  expect(openNow(held.bench.state)).toEqual(closed);
  const [city, union] = [await archive.paper("city"), await archive.paper("union")];
  const notice = await archive.document("notice");
  await archive.open({ paperIds: [union, city], documentIds: [notice], programme: true });
  expect(openNow(held.bench.state)).toEqual({
    programme: true,
    paperIds: [city, union],
    documentIds: [notice],
    conclusions: false,
    proceedings: false,
  });
  await archive.paper("city", { state: "returned" });
  expect(openNow(held.bench.state).paperIds).toEqual([union]);
});

test("ticking keeps the order of the list, so that the same choice is the same", () => {
  const all = ["a", "b", "c"];
  expect(withTicked(["c"], all, "a", true)).toEqual(["a", "c"]);
  expect(withTicked(["a", "c"], all, "a", false)).toEqual(["c"]);
  expect(
    samePublication({ ...closed, paperIds: withTicked(["c"], all, "a", true) }, { ...closed, paperIds: ["a", "c"] }),
  ).toBe(true);
});

test("lists of people and documents that tell internal items ask for a second look", async () => {
  const held = await holdConference();
  expect(careFor("delegates", held.bench.state)).toBe("people");
  expect(careFor("minutes", held.bench.state)).toBeNull();
  await new Archive(held, new MemoryFileStore()).commit({ type: "conference.started" });
  await held.speak("speech", "Nội bộ", "Đại biểu 9", 1, true);
  expect(careFor("minutes", held.bench.state)).toBe("internal");
  expect(careFor("proceedings", held.bench.state)).toBe("internal");
  expect(careFor("notice", held.bench.state)).toBeNull();
});
