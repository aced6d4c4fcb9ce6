import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PaperDraft } from "@diemcau/shared/model/paper";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

const key = { conferenceId: "c1", itemId: "i1", personId: "thuy" };
const table = { type: "table" as const, header: true, rows: [[[{ text: "Năm" }], []]] };
const draft = (version: number, text: string): PaperDraft => ({
  ...{ version, title: "Công khai", savedAt: "2022-04-20T01:00:00.000Z" },
  text: { blocks: text === "" ? [] : [{ type: "paragraph", runs: [{ text, bold: true }] }, table] },
});

describe.each(databaseKinds)("drafts of papers on a database server of kind %s", (kind) => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await openTestStorage(kind);
  }, 60_000);
  afterAll(() => place?.close());

  test("a draft comes back as it was kept, an empty one too, and only for its author and item", async () => {
    const { paperDrafts } = place.storage;
    expect(await paperDrafts.find(key)).toBeNull();
    expect(await paperDrafts.save(key, draft(1, ""), 0)).toBe(true);
    expect(await paperDrafts.find(key)).toEqual(draft(1, ""));
    expect(await paperDrafts.save(key, draft(2, "Kính thưa"), 1)).toBe(true);
    expect(await paperDrafts.find(key)).toEqual(draft(2, "Kính thưa"));
    expect(await paperDrafts.find({ ...key, personId: "lieu" })).toBeNull();
    expect(await paperDrafts.find({ ...key, itemId: "i2" })).toBeNull();
  });

  test("of many windows that keep at once from the same version one is taken, and none after it was handed in", async () => {
    const { paperDrafts } = place.storage;
    const from = (await paperDrafts.find(key))?.version ?? 0;
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, window) => paperDrafts.save(key, draft(from + 1, `Cửa sổ ${window}`), from)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    await paperDrafts.remove(key);
    expect(await paperDrafts.save(key, draft(from + 2, "Muộn"), from + 1)).toBe(false);
    const first = await Promise.all([0, 1, 2].map((window) => paperDrafts.save(key, draft(1, `Mới ${window}`), 0)));
    expect(first.filter(Boolean)).toHaveLength(1);
  });
});
