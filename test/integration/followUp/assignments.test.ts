import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { AssignmentEvidence } from "@diemcau/shared/model/assignment";
import { maxEvidenceFile } from "@diemcau/shared/model/assignment";
import type { NoticeList } from "@diemcau/shared/model/notice";
import type { MyAssignment } from "@diemcau/shared/protocol/followUp";
import sharp from "sharp";
import type { Api } from "../../support/Api.ts";
import { makeXlsx } from "../../support/documents/sheets.ts";
import { Hall } from "../../support/Hall.ts";
import { makePdf } from "../../support/proceedings.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(60_000);

const ownUnit = "demo-binh-son";
const otherUnit = "demo-son-tinh";

let hall: Hall;
let reporter: Api;
let office: SocketPeer;
let assignmentId = "";

/** A day from now, as deadlines are typed. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const base = () => `/conferences/${hall.conferenceId}/assignments/${assignmentId}`;

beforeAll(async () => {
  hall = await Hall.open();
  reporter = await hall.as("baocao");
  office = await SocketPeer.connect(await hall.as("vanphong"), hall.conferenceId);
  const { ids } = await office.run("assignment.make", {
    conclusionId: null,
    kind: "task",
    text: "Rà soát quy chế dân chủ",
    result: "Quy chế sửa đổi",
    unitIds: [ownUnit, otherUnit],
    deadline: dayFromNow(30),
  });
  assignmentId = ids[0] ?? "";
}, 60_000);

afterAll(async () => {
  office?.close();
  await hall?.close();
});

const mine = () => reporter.need<MyAssignment[]>("GET", "/my/assignments");
const upload = (bytes: Uint8Array, unitId = ownUnit, name = "minh-chung") =>
  reporter.ask("POST", `${base()}/evidence?unitId=${unitId}&name=${encodeURIComponent(name)}`, bytes, {
    "content-type": "application/octet-stream",
  });

describe("a unit's part of an assignment", () => {
  test("stands in its reporter's list, who is told of it, and not in a stranger's", async () => {
    expect(await mine()).toMatchObject([{ assignment: { id: assignmentId }, part: { state: "notBegun" } }]);
    const { notices } = await reporter.need<NoticeList>("GET", "/my/notices");
    expect(notices).toMatchObject([{ title: "Nhiệm vụ mới: Rà soát quy chế dân chủ", path: "/app/nhiem-vu" }]);
    const presenter = await hall.as("thamluan");
    expect(await presenter.ask("GET", "/my/assignments")).toMatchObject({ body: { code: "permission.denied" } });
    expect(await reporter.ask("GET", "/assignments")).toMatchObject({ status: 403 });
  });

  test("C4 is reported once, however often the same report is sent; CN3 for the own unit alone", async () => {
    const body = { commandId: crypto.randomUUID(), unitId: ownUnit, done: false, text: "Đã lập tổ rà soát." };
    const first = await reporter.need("POST", `${base()}/reports`, body);
    expect(await reporter.need("POST", `${base()}/reports`, body)).toEqual(first);
    expect(await mine()).toMatchObject([{ part: { state: "inProgress", reports: [{ text: "Đã lập tổ rà soát." }] } }]);
    const foreign = { ...body, commandId: crypto.randomUUID(), unitId: otherUnit };
    expect(await reporter.ask("POST", `${base()}/reports`, foreign)).toMatchObject({
      status: 403,
      body: { code: "assignment.notTheirs" },
    });
  });

  test("takes evidence by its content: a PDF, a workbook, and a picture without the place where it was taken", async () => {
    expect(await upload(makePdf(), ownUnit, "bao-cao.doc")).toMatchObject({
      status: 201,
      body: { mediaType: "application/pdf", name: "bao-cao.doc" },
    });
    expect(await upload(makeXlsx([["Số liệu", 12]]))).toMatchObject({ status: 201 });
    const located = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#345" } })
      .withExif({ IFD0: { Copyright: "Đại biểu 1" }, IFD3: { GPSLatitude: "15/1 7/1 0/1", GPSLatitudeRef: "N" } })
      .jpeg()
      .toBuffer();
    expect((await sharp(located).metadata()).exif).toBeDefined();
    const { body } = await upload(located, ownUnit, "anh.jpg");
    const { id } = body as AssignmentEvidence;
    const response = await fetch(`${hall.url}/api${base()}/evidence/${id}`, { headers: { cookie: reporter.cookie } });
    expect(response.headers.get("content-disposition")).toBe('inline; filename="anh.jpg"');
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).exif).toBeUndefined();
    const [own] = await mine();
    expect(own?.part.evidence.map(({ mediaType }) => mediaType.split("/")[1]?.slice(-8))).toEqual([
      "pdf",
      "ml.sheet",
      "jpeg",
    ]);
  });

  test("takes the same file once", async () => {
    const before = (await mine())[0]?.part.evidence.length;
    expect(await upload(makePdf(), ownUnit, "lan-hai.pdf")).toMatchObject({ body: { name: "bao-cao.doc" } });
    expect((await mine())[0]?.part.evidence.length).toBe(before);
  });

  test("refuses what isn't what it says, and the file of another unit, and says so", async () => {
    const seq = hall.state.seq;
    const wrong = { status: 415, body: { code: "evidence.wrongType" } };
    expect(await upload(Buffer.from("MZ chương trình"), ownUnit, "bao-cao.pdf")).toMatchObject(wrong);
    expect(await upload(makePdf(1, { locked: true }))).toMatchObject(wrong);
    expect(await upload(Buffer.from("\u0089PNG\r\n\u001a\nkhông phải ảnh", "latin1"))).toMatchObject(wrong);
    expect(await upload(makePdf(3), otherUnit)).toMatchObject({ body: { code: "assignment.notTheirs" } });
    const large = Buffer.concat([makePdf(), Buffer.alloc(maxEvidenceFile)]);
    expect(await upload(large)).toMatchObject({ status: 413, body: { code: "input.tooLarge" } });
    expect(hall.state.seq).toBe(seq);
  });

  test("an upload that is cut in the middle leaves nothing, and the same file can be sent again", async () => {
    const seq = hall.state.seq;
    const sending = request(`${hall.url}/api${base()}/evidence?unitId=${ownUnit}&name=a.pdf`, {
      method: "POST",
      headers: { cookie: reporter.cookie, origin: hall.url, "content-type": "application/octet-stream" },
    });
    sending.on("error", () => undefined);
    const half = makePdf(5).subarray(0, 200);
    await new Promise((resolve) => sending.write(half, resolve));
    const gone = new Promise((resolve) => sending.once("close", resolve));
    sending.destroy();
    await gone;
    expect(hall.state.seq).toBe(seq);
    expect(await upload(makePdf(5))).toMatchObject({ status: 201 });
  });

  test("shows its evidence to the office and to nobody else's reporter", async () => {
    const [own] = await mine();
    const id = own?.part.evidence[0]?.id ?? "";
    const answers = ["vanphong", "chutoa", "thamluan"].map(async (name) => {
      const api = await hall.as(name);
      return (await api.ask("GET", `${base()}/evidence/${id}`)).status;
    });
    expect(await Promise.all(answers)).toEqual([200, 200, 403]);
    const { api: room } = await hall.pair("Bình Sơn", "desk");
    expect(await room.ask("GET", `${base()}/evidence/${id}`)).toMatchObject({ status: 403 });
  });

  test("is reminded of by hand once a click, those who aren't done alone", async () => {
    const api = await hall.as("vanphong");
    const body = { commandId: crypto.randomUUID(), unitIds: [] };
    // Nobody reports for the other unit in the demo.
    expect(await api.need("POST", `${base()}/reminders`, body)).toEqual({ reminded: 1 });
    await api.need("POST", `${base()}/reminders`, body);
    await hall.until(({ assignments }) => assignments[0]?.reminders.length === 1);
    const { notices } = await reporter.need<NoticeList>("GET", "/my/notices");
    expect(notices.filter(({ title }) => title.startsWith("Nhiệm vụ còn"))).toHaveLength(1);
    await reporter.need("POST", `${base()}/reports`, {
      commandId: crypto.randomUUID(),
      unitId: ownUnit,
      done: true,
      text: "Đã ban hành quy chế sửa đổi.",
    });
    expect(await mine()).toMatchObject([{ part: { state: "done", doneLate: false } }]);
    const again = { commandId: crypto.randomUUID(), unitIds: [] };
    expect(await api.need("POST", `${base()}/reminders`, again)).toEqual({ reminded: 0 });
  });
});
