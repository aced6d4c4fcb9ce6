import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { maxPaperText } from "@diemcau/shared/model/paper";
import { parse } from "@diemcau/shared/protocol/parse";
import { PaperInput } from "@diemcau/shared/protocol/rest";
import { readPaper } from "@diemcau/server/documents/reading/readPaper";
import { recognizePaper } from "@diemcau/server/documents/reading/recognizePaper";
import { PaperDesk } from "@diemcau/server/domain/proceedings/PaperDesk";
import { PaperLists } from "@diemcau/server/domain/proceedings/PaperLists";
import { actorOf, codeOf, deviceOf, itemInput, MeetingBench, personOf } from "../../support/domain.ts";
import { inPieces, makePdf, MemoryFileStore } from "../../support/proceedings.ts";

/** A thread that opens a PDF takes its time on a busy machine. */
jest.setTimeout(60_000);

const author: Actor = { kind: "person", id: "thuy", name: "Đại biểu 1", roles: ["presenter"] };
const stranger: Actor = { kind: "person", id: "other", name: "Đại biểu 2", roles: ["presenter"] };
const office = actorOf("office");

let bench: MeetingBench;
let desk: PaperDesk;
let lists: PaperLists;
let files: MemoryFileStore;
let itemId = "";

beforeEach(async () => {
  bench = await MeetingBench.make(1);
  bench.people.push(personOf("thuy", { name: "Đại biểu 1" }));
  const { ids } = await bench.run("agenda.add", itemInput({ kind: "paper", title: "Tham luận", personId: "thuy" }));
  itemId = ids[0] ?? "";
  files = new MemoryFileStore();
  lists = new PaperLists(bench.conferences);
  desk = new PaperDesk({
    conferences: bench.conferences,
    files,
    reading: { recognize: recognizePaper, read: (bytes) => readPaper(bytes) },
    surroundings: { now: () => new Date("2022-04-20T01:00:00.000Z"), newId: () => crypto.randomUUID() },
  });
});

const submit = (actor: Actor = author, text = "Nội dung tham luận") =>
  desk.submitText(actor, bench.id, { itemId, title: "Thực hiện dân chủ ở cơ sở", text });

describe("handing in", () => {
  test("the presenter sees the item, hands in text, and the paper waits for the office", async () => {
    expect(lists.mine(author)).toMatchObject([{ itemId, itemTitle: "Tham luận", paper: null }]);
    const paper = await submit();
    expect(paper).toMatchObject({
      state: "submitted",
      author: { id: "thuy" },
      versions: [{ format: "text", pages: null }],
    });
    expect(lists.mine(author)).toMatchObject([{ paper: { id: paper.id } }]);
    expect(lists.mine(stranger)).toEqual([]);
  });

  test("a PDF is opened for real and its pages are in the log", async () => {
    const paper = await desk.submitFile(author, bench.id, { itemId, title: "Bản trình chiếu" }, inPieces(makePdf(4)));
    expect(paper.versions).toMatchObject([{ format: "pdf", pages: 4 }]);
  });

  test("a PDF that is none, and one with a password, leave nothing in the log", async () => {
    const seq = bench.state.seq;
    const pdf = (bytes: Uint8Array) => desk.submitFile(author, bench.id, { itemId, title: "x" }, inPieces(bytes));
    expect(await codeOf(pdf(Buffer.from("MZ not a pdf")))).toBe("paper.format");
    expect(await codeOf(pdf(makePdf(1, { locked: true })))).toBe("paper.locked");
    expect(bench.state.seq).toBe(seq);
  });

  test("nobody hands in for somebody else, for a break, or for an item that isn't there", async () => {
    expect(await codeOf(submit(stranger))).toBe("paper.notYours");
    expect(await codeOf(submit(deviceOf(bench.id, bench.pointIds[1] ?? "")))).toBe("permission.denied");
    const { ids } = await bench.run("agenda.add", itemInput({ kind: "break", title: "Giải lao", personId: "thuy" }));
    const another = (id: string) => desk.submitText(author, bench.id, { itemId: id, title: "x", text: "y" });
    expect(await codeOf(another(ids[0] ?? ""))).toBe("paper.notExpected");
    expect(await codeOf(another("gone"))).toBe("notFound");
  });

  test("a text of 1 MB, a right-to-left override and control characters are refused by the schema", () => {
    const codes = (input: object) => {
      try {
        parse(PaperInput, input);
      } catch (error) {
        return error instanceof Error && "faults" in error ? error.faults : error;
      }
    };
    const text = "a".repeat(1024 * 1024);
    expect(codes({ title: "x", text })).toEqual([{ path: "text", code: "text.tooLong" }]);
    expect(codes({ title: "x\u202Efdp.exe", text: "y" })).toEqual([{ path: "title", code: "text.hidden" }]);
    expect(codes({ title: "x", text: "y\u0000" })).toEqual([{ path: "text", code: "text.hidden" }]);
    expect(parse(PaperInput, { title: "x", text: "â".normalize("NFD").repeat(maxPaperText) }).text).toHaveLength(
      maxPaperText,
    );
  });
});

describe("the office's decision", () => {
  test("a returned paper carries the remark; the next version waits again and keeps the former one", async () => {
    const { id } = await submit();
    await bench.run("paper.return", { paperId: id, remark: "Bổ sung số liệu" }, office);
    expect(lists.mine(author)[0]?.paper).toMatchObject({ state: "returned", remark: "Bổ sung số liệu" });
    const again = await submit(author, "Bản hai");
    expect(again).toMatchObject({ id, state: "submitted", remark: "", decidedAt: null });
    expect(again.versions).toHaveLength(2);
  });

  test("an accepted paper stays as it is, and a second decision is refused", async () => {
    const { id } = await submit();
    await bench.run("paper.approve", { paperId: id }, office);
    expect(await codeOf(submit())).toBe("paper.decided");
    expect(await codeOf(bench.run("paper.return", { paperId: id, remark: "Muộn" }, office))).toBe("paper.decided");
    expect(await codeOf(bench.run("paper.approve", { paperId: "gone" }, office))).toBe("notFound");
    expect(await codeOf(bench.run("paper.approve", { paperId: id }, author))).toBe("permission.denied");
  });
});

describe("reading", () => {
  test("the author and those who work on the conference read it; another presenter and a room don't", async () => {
    const { id } = await submit();
    const read = async (actor: Actor) => desk.version(actor, bench.id, id);
    expect((await read(author)).version.format).toBe("text");
    expect((await read(actorOf("chair"))).paper.id).toBe(id);
    expect(await codeOf(read(stranger))).toBe("permission.denied");
    expect(await codeOf(read(deviceOf(bench.id, bench.pointIds[1] ?? "")))).toBe("permission.denied");
    expect(await codeOf((async () => desk.version(office, bench.id, "gone"))())).toBe("notFound");
  });
});
