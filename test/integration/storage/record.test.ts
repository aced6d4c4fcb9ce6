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

  test("RW2: an article that is being corrected is still listed; a withdrawn one is listed apart", async () => {
    const { writeUps } = opened.storage;
    await writeUps.save(writeUp("corrected", 1, { state: "review", live: true, slug: "dang-dinh-chinh" }), null);
    await writeUps.save(writeUp("withdrawn", 1, { state: "withdrawn", slug: "da-go" }), null);
    expect((await writeUps.published()).map(({ id }) => id)).toContain("corrected");
    expect((await writeUps.published()).map(({ id }) => id)).not.toContain("withdrawn");
    expect((await writeUps.withdrawn()).map(({ id, state }) => [id, state])).toEqual([["withdrawn", "withdrawn"]]);
  });

  test("a revision is kept once under its number, and never overwritten", async () => {
    const { writeUps } = opened.storage;
    const by = { id: "thu-ky", name: "Thư ký" };
    const at = "2022-04-28T06:05:00.000Z";
    const { title, lead, blocks, byline } = writeUp("c1", 1);
    const revision = { conferenceId: "c1", number: 1, at, by, content: { title, lead, blocks, byline } };
    const twice = [revision, { ...revision, content: { ...revision.content, title: "khác" } }];
    for (const one of twice) await writeUps.keepRevision(one);
    expect(await writeUps.revision("c1", 1)).toEqual(revision);
    expect(await writeUps.revision("c1", 2)).toBeNull();
    expect(await writeUps.revision("c2", 1)).toBeNull();
  });

  test("an article that the first version stored is read in the present shape", async () => {
    const { writeUps } = opened.storage;
    const { live: _, notice: __, corrections, withdrawn, revisions, editions, ...old } = writeUp("old", 2);
    const photo = JSON.parse('{ "type": "photo", "photoId": "p1", "caption": "Toàn cảnh" }');
    const record = Object.assign(old, { state: "published", blocks: [photo] });
    await writeUps.model.create({ _id: "old", state: "published", version: 2, record });
    expect(await writeUps.find("old")).toMatchObject({
      live: true,
      corrections,
      withdrawn,
      editions,
      revisions: [{ number: 1 }],
      blocks: [{ type: "photo", photoId: "p1", caption: "Toàn cảnh", alt: "Toàn cảnh", crop: null }],
    });
    expect(revisions).toEqual([]);
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
