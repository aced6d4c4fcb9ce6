import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { IssuedDocument } from "@diemcau/shared/model/official";
import type { DocumentsReply } from "@diemcau/shared/protocol/officialDocuments";
import type { ConferenceSummary, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { Api } from "../../support/Api.ts";
import { unzip } from "../../support/documents/unzip.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

// A whole server is started, on a machine that others use too.
jest.setTimeout(120_000);

let server: ServerProcess;
let office: Api;
let peer: SocketPeer;
let conferenceId = "";
let base = "";

beforeAll(async () => {
  server = await ServerProcess.start();
  office = await signedIn("vanphong");
  const [conference] = await office.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conference?.id ?? "";
  base = `/conferences/${conferenceId}`;
  peer = await SocketPeer.connect(office, conferenceId);
});
afterAll(async () => {
  peer?.close();
  await server?.close();
});

async function signedIn(name: string): Promise<Api> {
  const api = new Api(server.url);
  await api.signInDemo(name);
  return api;
}

async function file(path: string, api = office): Promise<{ status: number; type: string; bytes: Uint8Array }> {
  const answer = await fetch(`${server.url}/api${path}`, { headers: { cookie: api.cookie } });
  return {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

describe("drafts", () => {
  test("are had as DOCX and PDF, the same bytes each time", async () => {
    for (const [format, begin] of [
      ["docx", "PK"],
      ["pdf", "%PDF"],
    ] as const) {
      const [first, again] = [
        await file(`${base}/documents/programme.${format}`),
        await file(`${base}/documents/programme.${format}`),
      ];
      expect(first.status).toBe(200);
      expect(Buffer.from(first.bytes).toString("latin1", 0, begin.length)).toBe(begin);
      expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    }
  });

  test("of what isn't there yet are refused with the reason, of unknown kinds and formats as such", async () => {
    expect(await office.ask("GET", `${base}/documents/minutes.pdf`)).toMatchObject({
      status: 409,
      body: { code: "document.notReady" },
    });
    expect(await office.ask("GET", `${base}/documents/novel.pdf`)).toMatchObject({ status: 400 });
    expect(await office.ask("GET", `${base}/documents/programme.exe`)).toMatchObject({ status: 400 });
  });

  test("are for nobody outside, for no presenter and for no room's machine (PROTOCOL A3)", async () => {
    const pointId = peer.state.points[1]?.id ?? "";
    const { code } = await office.need<PairingCode>("POST", `${base}/points/${pointId}/pairing-code`, {});
    const room = new Api(server.url);
    await room.need<PairedDevice>("POST", "/devices", { code, role: "desk", name: "Bàn", replaceScreen: true });
    for (const [api, status] of [
      [new Api(server.url), 401],
      [await signedIn("thamluan"), 403],
      [room, 403],
    ] as const)
      for (const path of [`${base}/documents`, `${base}/documents/programme.pdf`, `${base}/issued/none.pdf`])
        expect((await api.ask("GET", path)).status).toBe(status);
  });
});

describe("issued documents", () => {
  test("need the letterhead, and then stand as they are while what they were made of changes", async () => {
    expect(await office.ask("POST", `${base}/documents/programme/issue`)).toMatchObject({
      status: 409,
      body: { code: "document.noLetterhead" },
    });
    const { suggestion } = await office.need<DocumentsReply>("GET", `${base}/documents`);
    expect(suggestion).toMatchObject({ agency: "VKSND tỉnh Quảng Ngãi", placeName: "Quảng Ngãi", abbreviation: "VKS" });
    await peer.run("document.letterhead", { ...suggestion, recipients: [`<script>alert("1")</script>`] });
    await peer.run("document.register", { kind: "programme", number: "8", date: "2022-02-05" });
    const issued = await office.need<IssuedDocument>("POST", `${base}/documents/programme/issue`);
    const kept = await file(`${base}/issued/${issued.id}.docx`);
    const { "word/document.xml": document = "" } = unzip(kept.bytes);
    for (const words of ["Số: 08/CTr-VKS", "Quảng Ngãi, ngày 05 tháng 02 năm 2022", issued.digest, "&lt;script&gt;"])
      expect(document).toContain(words);
    expect(document).not.toContain("<script>");

    await peer.run("document.register", { kind: "programme", number: "9", date: "2022-02-06" });
    expect(Buffer.from((await file(`${base}/issued/${issued.id}.docx`)).bytes).equals(Buffer.from(kept.bytes))).toBe(
      true,
    );
    expect((await file(`${base}/issued/${issued.id}.pdf`)).type).toBe("application/pdf");
    expect(await office.ask("GET", `${base}/issued/${issued.id}/signed`)).toMatchObject({ status: 404 });
  });

  test("a number that no register gives is refused, and the operator may not issue", async () => {
    const bad = await peer.command("document.register", { kind: "notice", number: "8/TB", date: null });
    expect(bad).toMatchObject({ ok: false });
    const operator = await signedIn("dieuhanh");
    expect(await operator.ask("POST", `${base}/documents/programme/issue`)).toMatchObject({ status: 403 });
  });
});
