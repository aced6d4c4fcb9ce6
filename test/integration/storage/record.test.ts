import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { StoredWriteUp } from "@diemcau/server/domain/publishing/ports";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

function writeUp(id: string, version: number, facts: Partial<StoredWriteUp> = {}): StoredWriteUp {
  return {
    id,
    version,
    title: "Hội nghị chuyên đề",
    lead: "Sáng 28/4/2022 …",
    blocks: [{ type: "paragraph", text: "Kết quả năm 2021." }],
    byline: "Văn phòng",
    state: "draft",
    slug: null,
    submittedBy: null,
    publishedBy: null,
    publishedAt: null,
    live: false,
    notice: "",
    corrections: [],
    withdrawn: null,
    remark: "",
    snapshot: null,
    revisions: [],
    editions: [],
    ...facts,
  };
}

describe.each(databaseKinds)("the record on %s", (kind) => {
  let opened: TestStorage;

  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  test("R2: the minutes' updates of a conference come back as the bytes they were", async () => {
    const { minutes } = opened.storage;
    await minutes.append("c1", new Uint8Array([1, 2, 255, 0]));
    await minutes.append("c1", new Uint8Array([7]));
    await minutes.append("c2", new Uint8Array([9]));
    const updates = (await minutes.load("c1")).map((update) => [...update]);
    expect(updates.sort((a, b) => b.length - a.length)).toEqual([[1, 2, 255, 0], [7]]);
    expect(await minutes.load("c3")).toEqual([]);
  });

  test("an article is made once, and replaced only from the version it was read in", async () => {
    const { writeUps } = opened.storage;
    expect(await writeUps.find("c1")).toBeNull();
    expect(await writeUps.save(writeUp("c1", 1), null)).toBe(true);
    expect(await writeUps.save(writeUp("c1", 1), null)).toBe(false);
    const two = await Promise.all([
      writeUps.save(writeUp("c1", 2, { title: "một" }), 1),
      writeUps.save(writeUp("c1", 2, { title: "hai" }), 1),
    ]);
    expect(two.sort()).toEqual([false, true]);
    expect(await writeUps.find("c1")).toMatchObject({ version: 2 });
    expect(await writeUps.save(writeUp("c1", 3), 1)).toBe(false);
  });

  test("only published articles are listed, as they were stored", async () => {
    const { writeUps } = opened.storage;
    const published = writeUp("c9", 1, { state: "published", slug: "hoi-nghi" });
    await writeUps.save(published, null);
    expect(await writeUps.published()).toEqual([published]);
  });

  test("an address stays with the conference that had it first", async () => {
    const { writeUps } = opened.storage;
    expect(await writeUps.slugOwner("hoi-nghi")).toBeNull();
    expect(await writeUps.reserveSlug("hoi-nghi", "c1")).toBe("c1");
    expect(await writeUps.reserveSlug("hoi-nghi", "c2")).toBe("c1");
    expect(await writeUps.reserveSlug("hoi-nghi", "c1")).toBe("c1");
    expect(await writeUps.slugOwner("hoi-nghi")).toBe("c1");
  });
});
