import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { paperCount, paperDues } from "@diemcau/shared/rules/paperDues";
import { readPaper } from "@diemcau/server/documents/reading/readPaper";
import { recognizePaper } from "@diemcau/server/documents/reading/recognizePaper";
import { PaperDesk } from "@diemcau/server/domain/proceedings/PaperDesk";
import { PaperReaders } from "@diemcau/server/domain/proceedings/PaperReaders";
import { PaperTemplate } from "@diemcau/server/domain/proceedings/PaperTemplate";
import { actorOf, codeOf, deviceOf, itemInput, MeetingBench, personOf } from "../../support/domain.ts";
import { inPieces, makePdf, MemoryFileStore } from "../../support/proceedings.ts";

jest.setTimeout(60_000);

const author: Actor = { kind: "person", id: "thuy", name: "Đại biểu 1", roles: ["presenter"] };
const successor: Actor = { kind: "person", id: "moi", name: "Đại biểu 2", roles: ["presenter"] };
const stranger: Actor = { kind: "person", id: "other", name: "Đại biểu 3", roles: ["presenter"] };
const office = actorOf("office");
const approver = actorOf("approver");
const surroundings = { now: () => new Date("2022-04-20T01:00:00.000Z"), newId: () => crypto.randomUUID() };
const textOf = (text: string) => ({ blocks: [{ type: "paragraph" as const, runs: [{ text }] }] });

let bench: MeetingBench;
let desk: PaperDesk;
let readers: PaperReaders;
let template: PaperTemplate;
let itemId = "";

beforeEach(async () => {
  bench = await MeetingBench.make(1);
  bench.people.push(personOf("thuy"), personOf("moi"));
  const { ids } = await bench.run("agenda.add", itemInput({ kind: "paper", title: "Tham luận", personId: "thuy" }));
  itemId = ids[0] ?? "";
  const files = new MemoryFileStore();
  const reading = { recognize: recognizePaper, read: (bytes: AsyncIterable<Uint8Array>) => readPaper(bytes) };
  desk = new PaperDesk({ conferences: bench.conferences, files, reading, surroundings });
  readers = new PaperReaders({ desk, conferences: bench.conferences, files });
  template = new PaperTemplate({ conferences: bench.conferences, files, reading, surroundings });
});

const handIn = (text = "Kính thưa", actor: Actor = author) =>
  desk.submitRich(actor, bench.id, { itemId, title: "Công khai", text: textOf(text) });
const callOf = (facts: object = {}) => ({
  ...{ subject: "Dân chủ", guidance: "", maxPages: 5, minutes: 10, itemIds: [itemId] },
  ...{ deadline: "2022-04-28T10:00:00.000Z", ...facts },
});

describe("the call (RP1)", () => {
  test("a deadline that has passed is refused, one that stands may pass; items without a paper are refused", async () => {
    const past = "2022-04-27T00:00:00.000Z";
    expect(await codeOf(bench.run("papers.call", callOf({ deadline: past }), office))).toBe("deadline.past");
    await bench.run("papers.call", callOf(), office);
    bench.passSeconds(3600 * 24);
    await bench.run("papers.call", callOf({ subject: "Dân chủ ở cơ sở" }), office);
    expect(bench.state.paperCall).toMatchObject({ subject: "Dân chủ ở cơ sở", template: null });
    const { ids } = await bench.run("agenda.add", itemInput({ kind: "break", title: "Giải lao" }));
    const wrong = bench.run("papers.call", callOf({ itemIds: ids }), office);
    expect(await codeOf(wrong)).toBe("paper.notExpected");
    expect(await codeOf(bench.run("papers.call", callOf(), author))).toBe("permission.denied");
  });

  test("who owes is told at a glance, with who is late", async () => {
    await bench.run("papers.call", callOf(), office);
    const glance = (now: string) => {
      const dues = paperDues(bench.state, now);
      return { ...paperCount(dues), late: dues.map(({ late }) => late) };
    };
    expect(glance("2022-04-28T09:00:00.000Z")).toEqual({ handedIn: 0, asked: 1, late: [false] });
    expect(glance("2022-04-28T10:00:01.000Z")).toEqual({ handedIn: 0, asked: 1, late: [true] });
    const { id } = await handIn();
    expect(glance("2022-04-28T10:00:01.000Z")).toEqual({ handedIn: 1, asked: 1, late: [false] });
    await bench.run("paper.return", { paperId: id, remark: "Sửa" }, office);
    expect(glance("2022-04-28T10:00:01.000Z")).toEqual({ handedIn: 0, asked: 1, late: [true] });
  });

  test("a template needs a call, is recognised by its content, and is for those who owe a paper and those who read them", async () => {
    const set = (bytes: Uint8Array, actor = office) => template.set(actor, bench.id, "Mẫu.pdf", inPieces(bytes));
    expect(await codeOf(set(makePdf(1)))).toBe("paper.noCall");
    await bench.run("papers.call", callOf(), office);
    expect(await codeOf(set(makePdf(1), author))).toBe("permission.denied");
    expect(await codeOf(set(Buffer.from("MZ")))).toBe("paper.format");
    await set(makePdf(1));
    expect(template.find(author, bench.id)).toMatchObject({ name: "Mẫu.pdf", mediaType: "application/pdf" });
    expect(template.find(approver, bench.id).file).toBe(bench.state.paperCall?.template?.file);
    const find = async (actor: Actor) => template.find(actor, bench.id);
    expect(await codeOf(find(stranger))).toBe("permission.denied");
    expect(await codeOf(find(deviceOf(bench.id, bench.pointIds[0] ?? "")))).toBe("permission.denied");
  });
});

describe("decisions (RP2)", () => {
  test("of two approvers at once the second is told, and nothing is lost", async () => {
    const { id } = await handIn();
    const remark = "Bổ sung số liệu";
    const results = await Promise.allSettled([
      bench.run("paper.approve", { paperId: id }, approver),
      bench.run("paper.return", { paperId: id, remark }, office),
      bench.run("paper.approve", { paperId: id }, office),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused.map((error) => (error instanceof Error && "code" in error ? error.code : error))).toEqual([
      "paper.decided",
      "paper.decided",
    ]);
    expect(bench.state.papers[0]?.versions).toHaveLength(1);
  });

  test("a decision on a version that was replaced meanwhile isn't taken", async () => {
    const { id } = await handIn();
    await handIn("Bản hai");
    const decide = (version: number) => bench.run("paper.approve", { paperId: id, version }, approver);
    expect(await codeOf(decide(1))).toBe("version.conflict");
    expect(bench.state.papers[0]?.state).toBe("submitted");
    await decide(2);
    expect(bench.state.papers[0]?.state).toBe("approved");
  });

  test("every version stays readable, in its own words", async () => {
    const { id } = await handIn("Bản một");
    await desk.submitFile(author, bench.id, { itemId, title: "Công khai" }, inPieces(makePdf(3)));
    await handIn("Bản ba <script>alert(1)</script>");
    const text = async (number: number) =>
      (await readers.text(author, { conferenceId: bench.id, paperId: id, number })).text;
    expect(await text(1)).toEqual(textOf("Bản một"));
    expect(await text(3)).toEqual(textOf("Bản ba <script>alert(1)</script>"));
    expect(bench.state.papers[0]?.versions.map(({ number, format, pages }) => [number, format, pages])).toEqual([
      [1, "rich", null],
      [2, "pdf", 3],
      [3, "rich", null],
    ]);
    expect(await codeOf(text(4))).toBe("notFound");
  });
});

describe("another author (RP3)", () => {
  test("gets the item, the versions and the state; the former one hands in no more and reads no more", async () => {
    const { id } = await handIn();
    await bench.run("paper.return", { paperId: id, remark: "Sửa" }, office);
    const seq = bench.state.seq;
    await bench.run("paper.reassign", { itemId, personId: "moi", reason: "Đi công tác" }, office);
    expect(bench.state.seq).toBe(seq + 1);
    expect(bench.state.agenda[0]?.person?.id).toBe("moi");
    expect(await codeOf(handIn("Muộn", author))).toBe("paper.notYours");
    const again = await handIn("Bản của người mới", successor);
    expect(again).toMatchObject({ id, state: "submitted", author: { id: "moi" }, formerAuthors: [{ id: "thuy" }] });
    expect(again.versions).toHaveLength(2);
    const read = readers.text(author, { conferenceId: bench.id, paperId: id, number: 1 });
    expect(await codeOf(read)).toBe("permission.denied");
  });
});

describe("who has read it", () => {
  test("is kept once a person and version, however often it is opened, and never for its author", async () => {
    const { id } = await handIn();
    const open = (actor: Actor) => readers.text(actor, { conferenceId: bench.id, paperId: id, number: 1 });
    await Promise.all([open(office), open(office), open(approver), open(author)]);
    await readers.file(office, { conferenceId: bench.id, paperId: id });
    const names = () => bench.state.papers[0]?.readers.map(({ id: who, version }) => [who, version]);
    expect(names()).toEqual([
      ["p-office", 1],
      ["p-approver", 1],
    ]);
    await handIn("Bản hai");
    await readers.file(office, { conferenceId: bench.id, paperId: id });
    expect(names()?.at(-1)).toEqual(["p-office", 2]);
    expect(await codeOf(open(stranger))).toBe("permission.denied");
  });
});
