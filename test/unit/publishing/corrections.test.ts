import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { codeOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";

const secretary = officer("thu-ky", "secretary");
const approver = officer("lanh-dao", "approver");
const second = officer("lanh-dao-2", "approver");
const both = officer("kiem-nhiem", "secretary", "approver");

let held: HeldConference;
let press: Pressroom;
let published: WriteUp;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  await press.listen();
  const sent = await press.sendForApproval(secretary);
  published = await press.writeUps.publish(approver, held.id, sent.version);
});

afterEach(() => press.close());

const events = (type: string) =>
  held.bench.store.commits.flatMap((commit) => commit.events).filter((event) => event.type === type);
const read = async (path = `/tin-bai/${published.slug}`) => {
  const response = await fetch(press.url + path);
  return { status: response.status, text: await response.text() };
};

/** A correction of the title, sent for approval. */
async function correct(title: string, notice: string, from = published.version, by = secretary): Promise<WriteUp> {
  const opened = await press.writeUps.reopen(by, held.id, from);
  const saved = await press.writeUps.save(by, held.id, opened.version, { ...opened, title }, notice);
  return press.writeUps.submit(by, held.id, saved.version);
}

describe("RW2: a correction", () => {
  test("is seen by readers once a second person published it, dated, with its notice above the new text", async () => {
    press.clock = new Date("2022-05-02T02:00:00.000Z");
    const before = await read();
    const sent = await correct("Tên đã sửa", "Tên Hội nghị ghi chưa đúng.");
    expect(await read()).toEqual(before);
    expect((await read("/tin-bai")).text).not.toContain("Tên đã sửa");
    const corrected = await press.writeUps.publish(approver, held.id, sent.version);
    expect(corrected).toMatchObject({
      state: "published",
      live: true,
      slug: published.slug,
      publishedAt: published.publishedAt,
      notice: "",
      corrections: [{ at: "2022-05-02T02:00:00.000Z", text: "Tên Hội nghị ghi chưa đúng." }],
    });
    const after = await read();
    expect(after.text).toContain("<h1>Tên đã sửa</h1>");
    expect(after.text).toMatch(/Đính chính ngày <time[^>]*>2\/5\/2022<\/time>:<\/strong> Tên Hội nghị ghi chưa đúng\./);
    expect((await read("/tin-bai")).text).toContain("Tên đã sửa");
    expect(events("writeUp.corrected")).toEqual([
      expect.objectContaining({ slug: published.slug, notice: corrected.corrections[0] }),
    ]);
  });

  test("without its notice can't be sent, and whoever sent it can't publish it", async () => {
    const opened = await press.writeUps.reopen(both, held.id, published.version);
    expect(await codeOf(press.writeUps.submit(both, held.id, opened.version))).toBe("writeUp.noticeMissing");
    const saved = await press.writeUps.save(both, held.id, opened.version, opened, "Sửa tên.");
    const sent = await press.writeUps.submit(both, held.id, saved.version);
    expect(await codeOf(press.writeUps.publish(both, held.id, sent.version))).toBe("writeUp.samePerson");
  });

  test("keeps the bytes of every version that readers had", async () => {
    const sent = await correct("Tên đã sửa", "Sửa tên.");
    await press.writeUps.publish(approver, held.id, sent.version);
    const { editions } = (await press.store.find(held.id)) ?? { editions: [] };
    expect(editions.map(({ notice, by }) => [notice, by.id])).toEqual([
      ["", "lanh-dao"],
      ["Sửa tên.", "lanh-dao"],
    ]);
    const [first, last] = editions.map(({ file }) => Buffer.from(press.files.files.get(file) ?? []).toString());
    expect(first).toContain(`<h1>${published.title}</h1>`);
    expect(last).toContain("<h1>Tên đã sửa</h1>");
  });

  test("that is dropped leaves the desk with what readers have, and its text among the revisions", async () => {
    const opened = await press.writeUps.reopen(secretary, held.id, published.version);
    const saved = await press.writeUps.save(secretary, held.id, opened.version, { ...opened, title: "Thử" }, "Thử");
    const dropped = await press.writeUps.discard(secretary, held.id, saved.version);
    expect(dropped).toMatchObject({ state: "published", title: published.title, notice: "", corrections: [] });
    const [, tried] = await press.revisions.list(secretary, held.id);
    expect(await press.revisions.read(secretary, held.id, tried?.number ?? 0)).toMatchObject({ title: "Thử" });
  });

  test("published by two approvers at once is published once", async () => {
    const sent = await correct("Tên đã sửa", "Sửa tên.");
    const results = [approver, second].map(async (actor) =>
      codeOf(press.writeUps.publish(actor, held.id, sent.version)),
    );
    expect((await Promise.all(results)).sort()).toEqual(["nothing was thrown", "version.conflict"]);
    expect(events("writeUp.corrected")).toHaveLength(1);
  });

  test("of a draft that readers never had, or of somebody who may not write, is refused", async () => {
    expect(await codeOf(press.writeUps.reopen(approver, held.id, published.version))).toBe("permission.denied");
    const opened = await press.writeUps.reopen(secretary, held.id, published.version);
    expect(await codeOf(press.writeUps.reopen(secretary, held.id, opened.version))).toBe("writeUp.wrongState");
    expect(await codeOf(press.writeUps.discard(secretary, held.id, published.version))).toBe("version.conflict");
  });
});

describe("RW3: a withdrawal", () => {
  const reason = "Thông tin chưa được phép công bố.";

  test("leaves its notice at the article's address and nothing in any list", async () => {
    press.clock = new Date("2022-05-03T02:00:00.000Z");
    const withdrawn = await press.writeUps.withdraw(approver, held.id, published.version, reason);
    expect(withdrawn).toMatchObject({ state: "withdrawn", live: false, withdrawn: { text: reason } });
    const page = await read();
    expect(page.status).toBe(410);
    expect(page.text).toContain(`Tin bài đã được gỡ ngày 3/5/2022. Lý do: ${reason}`);
    expect(page.text).not.toContain(published.lead.slice(0, 40));
    expect((await read("/tin-bai")).text).not.toContain(published.title);
    expect(held.bench.state.writeUpSlug).toBeNull();
    expect(events("writeUp.withdrawn")).toEqual([
      { type: "writeUp.withdrawn", slug: published.slug, notice: withdrawn.withdrawn },
    ]);
  });

  test("is for good: nothing publishes, corrects or withdraws it again", async () => {
    const { version } = await press.writeUps.withdraw(approver, held.id, published.version, reason);
    for (const way of [
      press.writeUps.reopen(secretary, held.id, version),
      press.writeUps.save(secretary, held.id, version, published),
      press.writeUps.submit(secretary, held.id, version),
      press.writeUps.publish(second, held.id, version),
      press.writeUps.withdraw(approver, held.id, version, reason),
    ])
      expect(await codeOf(way)).toBe("writeUp.wrongState");
  });

  test("takes the correction back too that was being written, and needs an approver", async () => {
    const opened = await press.writeUps.reopen(secretary, held.id, published.version);
    expect(await codeOf(press.writeUps.withdraw(secretary, held.id, opened.version, reason))).toBe("permission.denied");
    await press.writeUps.withdraw(approver, held.id, opened.version, reason);
    expect((await read()).status).toBe(410);
  });

  test("of an article that was never published is refused", async () => {
    const other = new Pressroom(await holdConference());
    const sent = await other.sendForApproval(secretary);
    expect(await codeOf(other.writeUps.withdraw(approver, other.held.id, sent.version, reason))).toBe(
      "writeUp.wrongState",
    );
    await other.close();
  });

  test("says nothing of the article once its conference is no longer open", async () => {
    await press.writeUps.withdraw(approver, held.id, published.version, reason);
    await held.classify("secret");
    expect((await read()).status).toBe(404);
  });
});

describe("a server that ended before it told the log", () => {
  test("RW2, RW3: tells every step at its start, in order and once", async () => {
    const sent = await correct("Tên đã sửa", "Sửa tên.");
    const corrected = await press.writeUps.publish(approver, held.id, sent.version);
    await press.writeUps.withdraw(approver, held.id, corrected.version, "Gỡ.");
    const { commits } = held.bench.store;
    const known = commits.findIndex(({ events: told }) => told.some(({ type }) => type === "writeUp.published"));
    commits.splice(known);
    const conferences = held.bench.open();
    await conferences.load();
    const restarted = press.over(conferences);
    await restarted.settle();
    await restarted.settle();
    const told = commits.flatMap(({ events: all }) => all.map(({ type }) => type));
    expect(told.filter((type) => type.startsWith("writeUp."))).toEqual([
      "writeUp.published",
      "writeUp.corrected",
      "writeUp.withdrawn",
    ]);
    expect(conferences.state(held.id).writeUpSlug).toBeNull();
  });
});
