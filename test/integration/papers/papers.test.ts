import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { NoticeList } from "@diemcau/shared/model/notice";
import type { Paper } from "@diemcau/shared/model/paper";
import type { Person } from "@diemcau/shared/model/person";
import type { MyPaper, PaperToRead } from "@diemcau/shared/protocol/papers";
import type { Api } from "../../support/Api.ts";
import { makeDocx } from "../../support/documents/officeFiles.ts";
import { Hall } from "../../support/Hall.ts";
import { until } from "../../support/media/until.ts";
import { makePdf } from "../../support/proceedings.ts";
import { mailText, SmtpSink } from "../../support/SmtpSink.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(120_000);

const secret = "mat-khau-thu";
let sink: SmtpSink;
let hall: Hall;
let presenter: Api;
let office: Api;
let mine: MyPaper;
const bytes = { "content-type": "application/octet-stream" };
const inPapers = (rest: string) => `/conferences/${hall.conferenceId}/papers/${rest}`;
const rich = (text: string) => ({ blocks: [{ type: "paragraph", runs: [{ text }] }] });

beforeAll(async () => {
  sink = await SmtpSink.open();
  const env = { SMTP_URL: `${sink.url}/?x=${secret}`, MAIL_FROM: "vanphong@tinh.example", LOG_LEVEL: "debug" };
  hall = await Hall.open(env);
  presenter = await hall.as("thamluan");
  office = await hall.as("vanphong");
  const [first] = await presenter.need<MyPaper[]>("GET", "/my/papers");
  if (!first) throw new Error("the demo asks nobody for a paper");
  mine = first;
});

afterAll(async () => {
  await hall?.close();
  await sink?.close();
});

describe("papers over HTTP", () => {
  test("a DOCX is read in by its content, and its text served; a version that isn't there is not found", async () => {
    const put = inPapers(`${mine.itemId}?title=B%C3%A0i`);
    const paper = await presenter.need<Paper>("PUT", put, makeDocx("Kính thưa Hội nghị"), bytes);
    expect(paper.versions).toMatchObject([{ number: 1, format: "docx" }]);
    expect(await presenter.need("GET", inPapers(`${paper.id}/versions/1/text`))).toMatchObject({
      blocks: [{ runs: [{ text: "Kính thưa Hội nghị" }] }],
    });
    expect(await presenter.ask("GET", inPapers(`${paper.id}/versions/9/text`))).toMatchObject({ status: 404 });
    expect(await presenter.ask("GET", inPapers(`${paper.id}/versions/x/text`))).toMatchObject({ status: 400 });
  });

  test("opening a paper is kept in the log, and shown in the list of those who decide", async () => {
    const approver = await hall.as("lanhdao");
    const [waiting] = await approver.need<PaperToRead[]>("GET", "/papers");
    expect(waiting).toMatchObject({ state: "submitted", readers: [] });
    await approver.need("GET", inPapers(`${waiting?.paperId}/versions/1/text`));
    await approver.need("GET", inPapers(`${waiting?.paperId}/versions/1/text`));
    const [read] = await approver.need<PaperToRead[]>("GET", "/papers");
    expect(read?.readers).toHaveLength(1);
    expect(await presenter.ask("GET", "/papers")).toMatchObject({ status: 403 });
  });

  test("an upload that is cut in the middle or too large leaves neither a version nor a file behind", async () => {
    const versions = () => hall.state.papers[0]?.versions.length;
    const before = versions();
    const address = new URL(`${hall.url}/api${inPapers(`${mine.itemId}?title=B`)}`);
    const headers = { cookie: presenter.cookie, origin: hall.url, ...bytes };
    const cut = request(address, { method: "PUT", headers: { ...headers, "content-length": 500 * 1024 * 1024 } });
    const broken = once(cut, "error");
    cut.write(makePdf(1));
    cut.write(Buffer.alloc(200_000));
    cut.destroy(new Error("cut"));
    await broken;
    const large = request(address, { method: "PUT", headers: { ...headers, "content-length": 31 * 1024 * 1024 } });
    // The server may hang up on what it refuses before all of it has left.
    const answered = once(large, "response").catch(() => null);
    large.write(makePdf(1));
    large.end(Buffer.alloc(31 * 1024 * 1024 - makePdf(1).byteLength));
    const answer = await answered;
    expect([413, undefined]).toContain(answer?.[0]?.statusCode);
    large.destroy();
    expect(versions()).toBe(before);
    const incoming = path.join(hall.server.dataDir, "files", "incoming");
    // What was cut is cleared when the server notices, in its own time.
    await until(() => readdirSync(incoming).length === 0);
  });

  test("a written text with script in it is words; one that is no text is refused", async () => {
    const put = inPapers(mine.itemId);
    const paper = await presenter.need<Paper>("PUT", put, { title: "Bài", text: rich("<img src=x onerror=alert(1)>") });
    const latest = paper.versions.at(-1);
    expect(latest).toMatchObject({ format: "rich", warnings: [] });
    expect(await presenter.need("GET", inPapers(`${paper.id}/versions/${latest?.number}/text`))).toEqual(
      rich("<img src=x onerror=alert(1)>"),
    );
    const page = await presenter.ask("GET", inPapers(`${paper.id}/versions/${latest?.number}/print`));
    expect(page.body).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(page.body).not.toContain("<img");
    const wrong = { title: "Bài", text: { blocks: [{ type: "iframe", src: "//x" }] } };
    expect(await presenter.ask("PUT", put, wrong)).toMatchObject({ status: 400, body: { code: "input.invalid" } });
  });

  test("a draft is its author's alone, and an older window's is refused", async () => {
    const draft = `/my/paper-drafts/${hall.conferenceId}/${mine.itemId}`;
    const input = { version: 0, title: "Bài", text: rich("nháp") };
    expect(await presenter.need("PUT", draft, input)).toMatchObject({ version: 1 });
    expect(await presenter.ask("PUT", draft, input)).toMatchObject({ status: 409, body: { code: "version.conflict" } });
    expect(await presenter.need("GET", draft)).toMatchObject({ version: 1, text: rich("nháp") });
    expect((await office.ask("GET", draft)).status).toBe(403);
    expect((await presenter.ask("DELETE", draft)).status).toBe(204);
    expect(await presenter.need("GET", draft)).toBeNull();
  });
});

describe("what people are told", () => {
  test("a call reaches the speaker in the app and by mail, once; the mail server's address is printed nowhere", async () => {
    const persons = await office.need<Person[]>("GET", "/persons");
    const person = persons.find(({ name }) => name === "Đại biểu 1");
    if (!person) throw new Error("the demo has no Đại biểu 1");
    const { id, ...facts } = person;
    await office.need("PUT", `/persons/${id}`, { ...facts, email: "daibieu1@tinh.example" });
    const deadline = new Date(Date.now() + 10 * 24 * 3600 * 1000).toISOString();
    const call = { subject: "Dân chủ", guidance: "", maxPages: 5, minutes: 10, deadline, itemIds: [mine.itemId] };
    const peer = await SocketPeer.connect(office, hall.conferenceId);
    await peer.run("papers.call", call);
    await sink.until(1);
    await peer.run("papers.call", { ...call, guidance: "Ngắn gọn" });
    const paperId = hall.state.papers[0]?.id ?? "";
    await peer.run("paper.approve", { paperId });
    peer.close();
    await sink.until(2);
    expect(sink.mails.map(({ to }) => to)).toEqual([["daibieu1@tinh.example"], ["daibieu1@tinh.example"]]);
    expect(sink.mails.map(mailText)[0]).toContain("/app/tham-luan?muc=");
    const { unread, notices } = await presenter.need<NoticeList>("GET", "/my/notices");
    expect(notices.map(({ title }) => title)).toEqual([
      "Tham luận đã được tiếp nhận",
      "Đồng chí được giao viết tham luận",
    ]);
    expect(unread).toBe(2);
    const first = notices[0]?.id ?? "";
    expect(await presenter.need("POST", "/my/notices/read", { ids: [first] })).toMatchObject({ unread: 1 });
    expect(await office.need("POST", "/my/notices/read", { ids: [notices[1]?.id] })).toMatchObject({ unread: 0 });
    expect((await presenter.need<NoticeList>("GET", "/my/notices")).unread).toBe(1);
    expect(hall.server.printed).not.toContain(secret);
  });
});
