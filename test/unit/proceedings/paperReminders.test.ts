import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { Notices } from "@diemcau/server/domain/notices/Notices";
import { PaperDesk } from "@diemcau/server/domain/proceedings/PaperDesk";
import { PaperReminders } from "@diemcau/server/domain/proceedings/PaperReminders";
import { PaperNewsJob } from "@diemcau/server/jobs/PaperNewsJob";
import { ReminderSweep } from "@diemcau/server/jobs/ReminderSweep";
import { actorOf, codeOf, itemInput, MeetingBench, personOf } from "../../support/domain.ts";
import { memoryNotices, type MemoryNoticeStore } from "../../support/notices.ts";
import { MemoryFileStore } from "../../support/proceedings.ts";

const deadline = "2022-05-10T10:00:00.000Z";
const office = actorOf("office");
const author: Actor = { kind: "person", id: "thuy", name: "Đại biểu 1", roles: ["presenter"] };
const log = { warn: () => undefined };

let bench: MeetingBench;
let clock = new Date();
let store: MemoryNoticeStore;
let notices: Notices;
let itemIds: string[] = [];

const hoursBefore = (hours: number) => new Date(Date.parse(deadline) - hours * 3600 * 1000);
const remindersIn = (commits: readonly Commit[]) =>
  commits.flatMap(({ events }) => events.flatMap((event) => (event.type === "papers.reminded" ? [event] : [])));

beforeEach(async () => {
  bench = await MeetingBench.make(1);
  clock = hoursBefore(24 * 8);
  bench.people.push(personOf("thuy"), personOf("lieu"), personOf("sep", { roles: ["approver"] }));
  ({ store, notices } = memoryNotices(bench.people, () => clock));
  itemIds = [];
  for (const personId of ["thuy", "lieu"]) {
    const { ids } = await bench.run("agenda.add", itemInput({ kind: "paper", title: `Bài của ${personId}`, personId }));
    itemIds.push(...ids);
  }
  const call = { subject: "Dân chủ", guidance: "", maxPages: 5, minutes: 10, deadline, itemIds };
  await bench.run("papers.call", call, office);
});

/** A sweep as of now, by a server that has just started; `failing` tells nobody. */
async function sweep(failing = false): Promise<void> {
  const parts = { conferences: bench.conferences, notices, surroundings: { now: () => clock } };
  const tell = failing ? () => Promise.reject(new Error("the database is gone")) : notices.tell.bind(notices);
  const job = new ReminderSweep({ sources: [new PaperReminders(parts)], notices: { tell }, now: () => clock, log });
  await job.sweep();
  await job.close();
}

async function handIn(): Promise<string> {
  const reading = {
    recognize: (bytes: AsyncIterable<Uint8Array>) => bytes,
    read: () => Promise.reject(new Error("unused")),
  };
  const surroundings = { now: () => clock, newId: () => crypto.randomUUID() };
  const desk = new PaperDesk({ conferences: bench.conferences, files: new MemoryFileStore(), reading, surroundings });
  const text = { blocks: [{ type: "paragraph" as const, runs: [{ text: "Kính thưa" }] }] };
  return (await desk.submitRich(author, bench.id, { itemId: itemIds[0] ?? "", title: "Bài", text })).id;
}

describe("reminders of papers (RP4)", () => {
  test("who owes one is told three days before, one day before, and on three days after; nobody twice for a step", async () => {
    for (const hours of [100, 71, 48, 25, 23, 1, -1, -2, -25, -30, -50, -80, -200]) {
      clock = hoursBefore(hours);
      await sweep();
      bench.conferences = bench.open();
      await bench.conferences.load();
      await sweep();
    }
    const told = store.notices.filter(({ personId }) => personId === "thuy").map(({ title }) => title);
    expect(told).toEqual([
      "Sắp đến hạn nộp tham luận",
      "Hôm nay là hạn nộp tham luận",
      "Đã quá hạn nộp tham luận",
      "Đã quá hạn nộp tham luận",
      "Đã quá hạn nộp tham luận",
    ]);
    const dues = bench.state.paperReminders.filter(({ personId }) => personId === "thuy").map(({ due }) => due);
    expect(dues).toEqual(["soon", "today", "late", "late", "late"]);
    expect(store.notices[0]).toMatchObject({ path: `/app/tham-luan?muc=${itemIds[0]}` });
  });

  test("whoever handed in is left alone, and told again once the paper was sent back", async () => {
    const paperId = await handIn();
    clock = hoursBefore(60);
    await sweep();
    expect(store.notices.map(({ personId }) => personId)).toEqual(["lieu"]);
    await bench.run("paper.return", { paperId, remark: "Bổ sung số liệu" }, office);
    await sweep();
    expect(store.notices.map(({ personId }) => personId)).toEqual(["lieu", "thuy"]);
    expect(store.notices[1]?.text).toContain("gửi trả để sửa");
  });

  test("a deadline that was put off reminds anew; one of an ended conference not at all", async () => {
    clock = hoursBefore(60);
    await sweep();
    const call = { subject: "Dân chủ", guidance: "", maxPages: 5, minutes: 10, itemIds };
    await bench.run("papers.call", { ...call, deadline: "2022-05-20T10:00:00.000Z" }, office);
    clock = new Date("2022-05-18T00:00:00.000Z");
    await sweep();
    expect(store.notices).toHaveLength(4);
    await bench.run("conference.start", {});
    await bench.run("conference.end", {});
    clock = new Date("2022-05-20T09:00:00.000Z");
    await sweep();
    expect(store.notices).toHaveLength(4);
  });

  test("a notice that couldn't be stored is not in the log either, and both come with the next sweep", async () => {
    clock = hoursBefore(60);
    await sweep(true);
    expect(bench.state.paperReminders).toEqual([]);
    await sweep();
    expect(remindersIn(bench.store.commits)).toHaveLength(2);
    expect(store.notices).toHaveLength(2);
  });

  test("the office reminds by hand whom it names, once a click however often it is sent; others mustn't", async () => {
    const reminders = new PaperReminders({
      ...{ conferences: bench.conferences, notices },
      surroundings: { now: () => clock },
    });
    const input = { commandId: "click-1", itemIds: [itemIds[0] ?? ""] };
    const remind = (actor: Actor) => reminders.remind(actor, bench.id, input);
    expect(await remind(office)).toEqual({ reminded: 1 });
    await remind(office);
    expect(store.notices.map(({ personId }) => personId)).toEqual(["thuy"]);
    expect(bench.state.paperReminders).toMatchObject([{ personId: "thuy", due: "soon" }]);
    expect(await codeOf(remind(author))).toBe("permission.denied");
  });
});

describe("news of papers", () => {
  test("people learn that they are asked, that something waits, and what was decided; a restart tells nothing twice", async () => {
    const persons = { all: async () => bench.people };
    const open = () => new PaperNewsJob({ conferences: bench.conferences, persons, notices, now: () => clock, log });
    const job = open();
    const paperId = await handIn();
    await job.settle();
    await bench.run("paper.return", { paperId, remark: "Bổ sung số liệu" }, office);
    await handIn();
    await job.settle();
    await bench.run("paper.approve", { paperId }, office);
    await job.close();
    const told = (who: string) => store.notices.filter(({ personId }) => personId === who).map(({ title }) => title);
    expect(told("sep")).toEqual(["Có tham luận chờ duyệt", "Có tham luận chờ duyệt"]);
    expect(told("thuy")).toEqual([
      "Đồng chí được giao viết tham luận",
      "Tham luận được gửi trả để sửa",
      "Tham luận đã được tiếp nhận",
    ]);
    expect(told("lieu")).toEqual(["Đồng chí được giao viết tham luận"]);
    const before = store.notices.length;
    const again = open();
    await again.close();
    expect(store.notices).toHaveLength(before);
  });

  test("whoever gets an item after the call learns of it, with what was handed in (RP3)", async () => {
    const persons = { all: async () => bench.people };
    const job = new PaperNewsJob({ conferences: bench.conferences, persons, notices, now: () => clock, log });
    await handIn();
    bench.people.push(personOf("moi"));
    await bench.run("paper.reassign", { itemId: itemIds[0] ?? "", personId: "moi", reason: "Đi công tác" }, office);
    await job.close();
    expect(store.notices.filter(({ personId }) => personId === "moi")).toHaveLength(1);
    expect(bench.state.papers[0]).toMatchObject({ author: { id: "moi" }, formerAuthors: [{ id: "thuy" }] });
  });
});
