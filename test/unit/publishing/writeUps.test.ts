import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "@diemcau/shared/protocol/parse";
import { SaveWriteUp } from "@diemcau/shared/protocol/rest";
import { codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";
import { HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";

const secretary = officer("thu-ky", "secretary");
const approver = officer("lanh-dao", "approver");
const both = officer("kiem-nhiem", "secretary", "approver");

let held: HeldConference;
let press: Pressroom;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
});

afterEach(() => press.close());

const view = async () => (await press.writeUps.view(secretary, held.id)).writeUp;

describe("writing", () => {
  test("before the first save the reply is the composed draft, and nothing is stored", async () => {
    const { writeUp, suggestion } = await press.writeUps.view(secretary, held.id);
    expect(writeUp).toMatchObject({ id: held.id, state: "draft", version: 0, slug: null });
    expect(writeUp.lead).toContain("13 điểm cầu");
    expect(suggestion).toBeUndefined();
    expect(press.store.records.size).toBe(0);
  });

  test("a saved draft keeps the secretary's words and offers what the log gives now", async () => {
    const before = await view();
    const saved = await press.writeUps.save(secretary, held.id, 0, { ...before, title: "Tên khác" });
    expect(saved).toMatchObject({ title: "Tên khác", version: 1 });
    expect(await press.writeUps.view(secretary, held.id)).toMatchObject({
      writeUp: saved,
      suggestion: { title: before.title },
    });
  });

  test("an edit of an older version is refused, the first save of two as well", async () => {
    const before = await view();
    const saves = [1, 2].map(() => press.writeUps.save(secretary, held.id, 0, before));
    const codes = await Promise.all(saves.map(async (save) => codeOf(save)));
    expect(codes.sort()).toEqual(["nothing was thrown", "version.conflict"]);
    expect(await codeOf(press.writeUps.save(secretary, held.id, 0, before))).toBe("version.conflict");
  });

  test("an article with a photo that nobody described can't be sent for approval", async () => {
    await held.takePhoto("anh-1", null, "Toàn cảnh Hội nghị");
    const photo = { type: "photo" as const, photoId: "anh-1", caption: "Toàn cảnh Hội nghị", alt: "", crop: null };
    const article = { title: "t", lead: "l", byline: "b", blocks: [photo] };
    const saved = await press.writeUps.save(secretary, held.id, 0, article);
    expect(await codeOf(press.writeUps.submit(secretary, held.id, saved.version))).toBe("writeUp.altMissing");
    const described = { ...article, blocks: [{ ...photo, alt: "Các đại biểu trong hội trường." }] };
    const mended = await press.writeUps.save(secretary, held.id, saved.version, described);
    expect(await press.writeUps.submit(secretary, held.id, mended.version)).toMatchObject({ state: "review" });
  });

  test("an article with blanks can't be sent for approval, one with a stranger's photo can't be saved", async () => {
    expect(await codeOf(press.writeUps.submit(secretary, held.id, 0))).toBe("writeUp.blank");
    const block = { type: "photo" as const, photoId: "of-another-conference", caption: "", alt: "", crop: null };
    const edited = { ...(await view()), blocks: [block] };
    expect(await codeOf(press.writeUps.save(secretary, held.id, 0, edited))).toBe("input.invalid");
  });

  test("hidden characters are refused in every field that people type, markup is only text", () => {
    const content = { title: "t", lead: "l", byline: "b", blocks: [] };
    const evil = "a\u202Egpj.exe";
    const faulty = [
      { ...content, title: evil },
      { ...content, lead: evil },
      { ...content, byline: evil },
      { ...content, blocks: [{ type: "heading", text: evil }] },
      { ...content, blocks: [{ type: "paragraph", text: evil }] },
      { ...content, blocks: [{ type: "blank", hint: evil }] },
      { ...content, blocks: [{ type: "photo", photoId: "p", caption: evil }] },
    ];
    for (const writeUp of faulty)
      expect(() => parse(SaveWriteUp, { version: 0, writeUp })).toThrow(
        expect.objectContaining({ code: "input.invalid" }),
      );
    const markup = { ...content, title: "<b>t</b>" };
    expect(parse(SaveWriteUp, { version: 0, writeUp: markup }).writeUp.title).toBe("<b>t</b>");
  });
});

describe("approval", () => {
  test("R5: somebody else publishes; the address comes from the title and the log knows of it", async () => {
    const sent = await press.sendForApproval(secretary);
    const published = await press.writeUps.publish(approver, held.id, sent.version);
    expect(published).toMatchObject({
      state: "published",
      slug: "vksnd-quangngai-to-chuc-hoi-nghi-chuyen-de-ve-thuc-hien-dan-chu-o-co-so",
      submittedBy: { id: "thu-ky" },
      publishedBy: { id: "lanh-dao" },
      publishedAt: "2022-04-28T06:05:00.000Z",
    });
    expect(held.bench.state.writeUpSlug).toBe(published.slug);
    expect(published).not.toHaveProperty("snapshot");
  });

  test("R5: whoever sent it can't publish it, whatever roles that person has", async () => {
    const sent = await press.sendForApproval(both);
    expect(await codeOf(press.writeUps.publish(both, held.id, sent.version))).toBe("writeUp.samePerson");
    expect(held.bench.state.writeUpSlug).toBeNull();
  });

  test("two approvers at once publish once: one event, one address, and the other is told", async () => {
    const sent = await press.sendForApproval(secretary);
    const results = await Promise.all(
      [approver, officer("lanh-dao-2", "approver")].map(async (actor) =>
        codeOf(press.writeUps.publish(actor, held.id, sent.version)),
      ),
    );
    expect(results.sort()).toEqual(["nothing was thrown", "version.conflict"]);
    const events = held.bench.store.commits.flatMap((commit) => commit.events);
    expect(events.filter(({ type }) => type === "writeUp.published")).toHaveLength(1);
    expect(press.store.slugs.size).toBe(1);
  });

  test("a returned article is a draft again with the remark, and can be sent again", async () => {
    const sent = await press.sendForApproval(secretary);
    const returned = await press.writeUps.giveBack(approver, held.id, sent.version, "Bổ sung ảnh");
    expect(returned).toMatchObject({ state: "draft", remark: "Bổ sung ảnh", submittedBy: null });
    expect(await press.writeUps.submit(secretary, held.id, returned.version)).toMatchObject({
      state: "review",
      remark: "",
    });
  });

  test("nothing changes an article in review or a published one, and a draft can't be published", async () => {
    const draft = await view();
    expect(await codeOf(press.writeUps.publish(approver, held.id, draft.version))).toBe("writeUp.wrongState");
    const sent = await press.sendForApproval(secretary);
    expect(await codeOf(press.writeUps.save(secretary, held.id, sent.version, sent))).toBe("writeUp.wrongState");
    const published = await press.writeUps.publish(approver, held.id, sent.version);
    expect(await codeOf(press.writeUps.save(secretary, held.id, published.version, sent))).toBe("writeUp.wrongState");
    expect(await codeOf(press.writeUps.giveBack(approver, held.id, published.version, "Muộn"))).toBe(
      "writeUp.wrongState",
    );
  });

  test("two conferences of one title have two addresses", async () => {
    press.store.slugs.set("vksnd-quangngai-to-chuc-hoi-nghi-chuyen-de-ve-thuc-hien-dan-chu-o-co-so", "another");
    const sent = await press.sendForApproval(secretary);
    expect((await press.writeUps.publish(approver, held.id, sent.version)).slug).toMatch(/-o-co-so-2$/);
  });

  test("a server that ended between publishing and telling the log catches up at its start, once", async () => {
    const sent = await press.sendForApproval(secretary);
    const published = await press.writeUps.publish(approver, held.id, sent.version);
    held.bench.store.commits.pop();
    const conferences = held.bench.open();
    await conferences.load();
    const restarted = press.over(conferences);
    await restarted.settle();
    await restarted.settle();
    expect(conferences.state(held.id).writeUpSlug).toBe(published.slug);
    const told = held.bench.store.commits
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === "writeUp.published");
    expect(told).toHaveLength(1);
  });
});

describe("who and which", () => {
  const ways = (actor: Parameters<Pressroom["writeUps"]["view"]>[0], id = held.id) => [
    press.writeUps.view(actor, id),
    press.writeUps.save(actor, id, 0, { title: "t", lead: "l", blocks: [], byline: "b" }),
    press.writeUps.submit(actor, id, 0),
    press.writeUps.giveBack(actor, id, 0, "r"),
    press.writeUps.publish(actor, id, 0),
    press.writeUps.reopen(actor, id, 0),
    press.writeUps.discard(actor, id, 0),
    press.writeUps.withdraw(actor, id, 0, "r"),
    press.revisions.list(actor, id),
    press.revisions.read(actor, id, 1),
  ];

  test("an internal or secret conference is refused on every way", async () => {
    for (const secrecy of ["internal", "secret"] as const) {
      held = await holdConference({ secrecy });
      await press.close();
      press = new Pressroom(held);
      for (const way of ways(officer("admin", "admin"))) expect(await codeOf(way)).toBe("conference.notPublic");
    }
  });

  test("a conference that turns internal or secret later is refused on every way, in every state", async () => {
    const sent = await press.sendForApproval(secretary);
    for (const secrecy of ["internal", "secret"] as const) {
      await held.classify(secrecy);
      for (const way of ways(officer("admin", "admin"))) expect(await codeOf(way)).toBe("conference.notPublic");
      expect(await codeOf(press.writeUps.publish(approver, held.id, sent.version))).toBe("conference.notPublic");
    }
    await held.classify("open");
    expect(await press.writeUps.publish(approver, held.id, sent.version)).toMatchObject({ live: true });
  });

  test("before the conference ended there is no article", async () => {
    held = new HeldConference(await MeetingBench.make(1));
    await press.close();
    press = new Pressroom(held);
    for (const way of ways(officer("admin", "admin"))) expect(await codeOf(way)).toBe("writeUp.notEnded");
  });

  test("a room, a presenter, a secretary who publishes and an approver who writes are refused", async () => {
    for (const actor of [deviceOf(held.id, "p"), officer("tham-luan", "presenter")])
      for (const way of ways(actor)) expect(await codeOf(way)).toBe("permission.denied");
    const sent = await press.sendForApproval(secretary);
    expect(await codeOf(press.writeUps.publish(secretary, held.id, sent.version))).toBe("permission.denied");
    expect(await codeOf(press.writeUps.save(approver, held.id, sent.version, sent))).toBe("permission.denied");
  });
});
