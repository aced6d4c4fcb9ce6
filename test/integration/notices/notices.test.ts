import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Notices } from "@diemcau/server/domain/notices/Notices";
import { MailJob } from "@diemcau/server/jobs/MailJob";
import { smtpSender } from "@diemcau/server/mail/smtpSender";
import { actorOf, personOf } from "../../support/domain.ts";
import { mailText, SmtpSink } from "../../support/SmtpSink.ts";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

const people = new Map([
  ["a", personOf("a", { email: "daibieu1@tinh.example" })],
  ["b", personOf("b")],
]);
const directory = { person: async (id: string) => people.get(id) ?? null };
const reader = (id: string) => ({ kind: "person" as const, id, name: id, roles: [] });

describe.each(databaseKinds)("notices on a database server of kind %s", (kind) => {
  let place: TestStorage;
  let sink: SmtpSink;
  let clock = Date.parse("2022-04-20T01:00:00.000Z");
  const now = () => new Date(clock);

  beforeAll(async () => {
    place = await openTestStorage(kind);
    sink = await SmtpSink.open();
  }, 60_000);

  afterAll(async () => {
    await sink?.close();
    await place?.close();
  });

  function open(withMail = true) {
    const { notices: store, mails } = place.storage;
    const siteUrl = () => "https://hop.example.vn";
    const notices = new Notices({ store, mails: withMail ? mails : null, directory, siteUrl, surroundings: { now } });
    const sender = () => smtpSender({ url: sink.url, from: "Văn phòng <vanphong@tinh.example>" });
    const log = { warn: () => undefined };
    return { notices, mails, job: () => new MailJob({ notices, mails, sender: sender(), now, log }) };
  }
  const message = (key: string) => ({
    ...{ key, title: "Sắp đến hạn nộp tham luận", text: "Bài “Công khai”, hạn 17:00." },
    path: "/app/tham-luan?muc=i1",
  });

  test("the same key is told to the same person once, however often and by however many at once", async () => {
    const { notices } = open(false);
    const tell = () => notices.tell({ ...message("n1"), personIds: ["a", "b", "b", "gone"] });
    await Promise.all([tell(), tell(), tell()]);
    const { unread, notices: list } = await notices.mine(reader("b"));
    expect(unread).toBe(1);
    expect(list).toMatchObject([{ title: "Sắp đến hạn nộp tham luận", path: "/app/tham-luan?muc=i1", readAt: null }]);
  });

  test("the newest come first, and somebody reads their own alone", async () => {
    const { notices } = open(false);
    clock += 1000;
    await notices.tell({ ...message("n2"), title: "Mới hơn", personIds: ["a"] });
    const before = await notices.mine(reader("a"));
    expect(before.notices.map(({ title }) => title)).toEqual(["Mới hơn", "Sắp đến hạn nộp tham luận"]);
    await notices.markRead(reader("b"), [before.notices[0]?.id ?? ""]);
    expect((await notices.mine(reader("a"))).unread).toBe(2);
    await notices.markRead(reader("a"), [before.notices[0]?.id ?? ""]);
    expect((await notices.mine(reader("a"))).unread).toBe(1);
    await notices.markRead(reader("a"), null);
    expect((await notices.mine(reader("a"))).unread).toBe(0);
    expect(await notices.mine(actorOf("office"))).toEqual({ unread: 0, notices: [] });
  });

  test("a mail goes out once, with its link, to whoever has an address; a job that starts later sends what waits", async () => {
    const { notices, job } = open();
    await notices.tell({ ...message("m1"), personIds: ["a", "b"] });
    const first = job();
    await sink.until(1);
    await first.close();
    expect(sink.mails).toMatchObject([{ from: "vanphong@tinh.example", to: ["daibieu1@tinh.example"] }]);
    expect(sink.mails.map(mailText).join()).toContain("https://hop.example.vn/app/tham-luan?muc=i1");
    await notices.tell({ ...message("m1"), personIds: ["a"] });
    const second = job();
    await second.settle();
    await second.close();
    expect(sink.mails).toHaveLength(1);
  });

  test("a mail that is refused rests and is tried again; the eighth refusal gives it up", async () => {
    const { notices, mails, job } = open();
    const before = sink.mails.length;
    sink.refusals = 1;
    await notices.tell({ ...message("m2"), personIds: ["a"] });
    const running = job();
    await running.settle();
    expect(sink.mails).toHaveLength(before);
    expect(await mails.due(now().toISOString(), 10)).toEqual([]);
    clock += 61_000;
    running.wake();
    await running.settle();
    expect(sink.mails).toHaveLength(before + 1);

    sink.refusals = 100;
    await notices.tell({ ...message("m3"), personIds: ["a"] });
    for (let attempt = 0; attempt < 9; attempt++) {
      running.wake();
      await running.settle();
      clock += 25 * 3600 * 1000;
    }
    expect(sink.refusals).toBe(92);
    expect(await mails.nextAt()).toBeNull();
    await running.close();
  });
});
