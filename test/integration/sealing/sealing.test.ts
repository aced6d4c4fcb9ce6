import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { IssuedDocument, SignedFile } from "@diemcau/shared/model/official";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import type { SealView } from "@diemcau/shared/protocol/sealing";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { makeSigner, signPdf } from "../../support/signedPdf.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";
import { MinutesWriter } from "../../support/MinutesWriter.ts";

jest.setTimeout(180_000);

let server: ServerProcess;
let secretary: Api;
let chair: Api;
let office: SocketPeer;
let operator: SocketPeer;
let writer: MinutesWriter;
let conferenceId = "";
let section = "";

beforeAll(async () => {
  server = await ServerProcess.start();
  secretary = await signedIn("thuky");
  chair = await signedIn("chutoa");
  const [conference] = await secretary.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conference?.id ?? "";
  operator = await SocketPeer.connect(await signedIn("dieuhanh"), conferenceId);
  office = await SocketPeer.connect(await signedIn("vanphong"), conferenceId);
  await operator.run("conference.start", {});
  const itemId = operator.state.agenda[0]?.id ?? "";
  await operator.run("item.open", { itemId });
  section = `item:${itemId}`;
  writer = await MinutesWriter.open(secretary, conferenceId);
  await writer.write(section, "Khai mạc đúng giờ.");
});

afterAll(async () => {
  operator.close();
  office.close();
  writer.close();
  await server.close();
});

async function signedIn(name: string): Promise<Api> {
  const api = new Api(server.url);
  await api.signInDemo(name);
  return api;
}

const seal = (api: Api) => api.need<SealView>("GET", `/conferences/${conferenceId}/minutes/seal`);
const confirm = (api: Api, password: string, input: Partial<{ digest: string | null; target: string }> = {}) =>
  seal(api).then(({ digest, target }) =>
    api.ask("POST", `/conferences/${conferenceId}/minutes/confirmations`, { target, digest, password, ...input }),
  );
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code ?? "";
const minutesOf = async () => (await seal(secretary)).sealed[0] as IssuedDocument;

test("R8: nobody confirms before the end", async () => {
  expect(await seal(secretary)).toMatchObject({ obstacle: "minutes.notEnded", digest: null, mine: null });
  expect(codeOf(await confirm(secretary, "thuky", { digest: "0".repeat(64) }))).toBe("minutes.notEnded");
  await operator.run("conference.end", {});
});

test("R8: without a letterhead nothing is printed, so nothing is confirmed", async () => {
  expect(await seal(secretary)).toMatchObject({ obstacle: "document.noLetterhead" });
  await office.run("document.letterhead", {
    parentAgency: "VKSND TỐI CAO",
    agency: "VKSND TỈNH QUẢNG NGÃI",
    abbreviation: "VKS",
    placeName: "Quảng Ngãi",
    signer: { authority: "", title: "VIỆN TRƯỞNG", name: "" },
    recipients: [],
    archive: "VT, Hồ sơ",
  });
  expect(await seal(secretary)).toMatchObject({ obstacle: null, mine: "secretary", demoPassword: true });
});

test("R8: only the conference's own two confirm, by their own password, and never over another text", async () => {
  expect(codeOf(await confirm(await signedIn("quantri"), "quantri"))).toBe("minutes.notTheirs");
  expect(codeOf(await confirm(secretary, "chutoa"))).toBe("password.wrong");
  expect(codeOf(await confirm(secretary, "thuky", { digest: "0".repeat(64) }))).toBe("minutes.changed");
  expect(codeOf(await confirm(secretary, "thuky", { target: "supplement" }))).toBe("minutes.notSealed");
});

test("R8: a confirmation lapses when the text changes, and the text can still be written", async () => {
  expect(await confirm(secretary, "thuky")).toMatchObject({ status: 200, body: { places: [{ holds: true }, {}] } });
  expect(await writer.write(section, " Đủ thành phần.")).toMatchObject({ ok: true });
  expect(await seal(chair)).toMatchObject({
    mine: "chair",
    places: [
      { role: "secretary", holds: false, confirmation: { person: { name: "Thư ký" } } },
      { role: "chair", holds: false, deputy: true, confirmation: null },
    ],
    sealed: [],
  });
});

test("R8: the second confirmation of the same form seals it, once, with both at once", async () => {
  expect((await confirm(secretary, "thuky")).status).toBe(200);
  const answers = await Promise.all([confirm(chair, "chutoa"), confirm(chair, "chutoa"), confirm(secretary, "thuky")]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { sealed, target, places } = await seal(secretary);
  expect(sealed).toHaveLength(1);
  expect(sealed[0]).toMatchObject({
    kind: "minutes",
    confirmations: [
      { role: "secretary", person: { name: "Thư ký" } },
      { role: "chair", person: { name: "Chủ tọa" } },
    ],
    signed: null,
  });
  expect({ target, held: places.filter(({ holds }) => holds) }).toEqual({ target: "supplement", held: [] });
});

test("R8: after the seal nothing of it changes: text, roll call, conclusions, number", async () => {
  expect(await writer.write(section, " Thêm.")).toMatchObject({ ok: false, error: { code: "minutes.sealed" } });
  const pointId = operator.state.points[1]?.id ?? "";
  const delegates = [{ name: "Đại biểu 1", title: "", unit: "" }];
  await expect(office.run("rollCall.list", { pointId, delegates, mode: "append" })).rejects.toThrow("minutes.sealed");
  const recorder = await SocketPeer.connect(secretary, conferenceId);
  await expect(recorder.run("conclusion.record", { text: "Thêm." })).rejects.toThrow("minutes.sealed");
  const register = { kind: "minutes", number: "12", date: null } as const;
  await expect(office.run("document.register", register)).rejects.toThrow("minutes.sealed");
  recorder.close();
});

test("R8: sealed minutes, their text and their confirmations are there after kill -9", async () => {
  const before = await minutesOf();
  await server.kill9();
  await server.start();
  expect(await minutesOf()).toEqual(before);
});

test("R10: the signed file is handed back and kept beside; what isn't right is refused with its reason", async () => {
  const { id } = await minutesOf();
  const pdf = await bytesOf(`/conferences/${conferenceId}/issued/${id}.pdf`);
  const signed = await signPdf(pdf, await makeSigner());
  const hand = (bytes: Uint8Array, api = secretary) =>
    api.ask("PUT", `/conferences/${conferenceId}/issued/${id}/signed?name=bien-ban.pdf`, bytes, {
      "content-type": "application/pdf",
    });
  expect(codeOf(await hand(pdf))).toBe("document.notSigned");
  expect(codeOf(await hand(Buffer.concat([signed, Buffer.from("%more\n")])))).toBe("document.badSignature");
  expect(codeOf(await hand(signed, chair))).toBe("permission.denied");
  expect(codeOf(await hand(Buffer.from("MZ not a document")))).toBe("paper.notPdf");
  const answer = await hand(signed);
  expect(answer.status).toBe(200);
  const kept = answer.body as SignedFile;
  expect(kept).toMatchObject({ name: "bien-ban.pdf", extendsIssued: true, signatures: [{ holder: "Cán bộ Văn thư" }] });
  expect(Buffer.from(await bytesOf(`/conferences/${conferenceId}/issued/${id}/signed`))).toEqual(Buffer.from(signed));
});

test("anybody checks the code that is printed, without script, and a wrong one is answered plainly", async () => {
  const { digest } = await minutesOf();
  const page = await fetch(`${server.url}/xac-minh/${digest}`);
  const words = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toBe("no-store");
  for (const said of ["Văn bản này có thật", "Biên bản", "Thư ký", "Chủ tọa", "Cán bộ Văn thư"])
    expect(words).toContain(said);
  expect(words).not.toContain("<script");
  const typed = await fetch(
    `${server.url}/xac-minh?ma=${encodeURIComponent(digest.toUpperCase().replace(/(.{8})/g, "$1 "))}`,
  );
  expect(typed.url).toBe(`${server.url}/xac-minh/${digest}`);
  const unknown = await fetch(`${server.url}/xac-minh/${"0".repeat(64)}`);
  expect({ status: unknown.status, told: (await unknown.text()).includes("Không có văn bản mang mã này") }).toEqual({
    status: 404,
    told: true,
  });
  const broken = await fetch(`${server.url}/xac-minh?ma=${encodeURIComponent('<script>alert("1")</script>')}`);
  const answer = await broken.text();
  expect({ status: broken.status, script: answer.includes("<script>alert") }).toEqual({ status: 400, script: false });
});

test("R8: supplementary minutes are agreed on and sealed in the same way", async () => {
  const recorder = await SocketPeer.connect(secretary, conferenceId);
  expect(await seal(secretary)).toMatchObject({ target: "supplement", obstacle: "minutes.noSupplement" });
  await recorder.run("minutes.supplement", { text: "Bổ sung: có 13 điểm cầu dự." });
  expect((await confirm(secretary, "thuky")).status).toBe(200);
  await recorder.run("minutes.supplement", { text: "Bổ sung: có 13 điểm cầu dự đủ." });
  expect(await seal(secretary)).toMatchObject({ mine: "secretary", places: [{ holds: false }, { holds: false }] });
  expect((await confirm(chair, "chutoa")).status).toBe(200);
  expect((await confirm(secretary, "thuky")).status).toBe(200);
  expect((await seal(secretary)).sealed.map(({ kind }) => kind)).toEqual(["minutes", "supplement"]);
  recorder.close();
});

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(`${server.url}/api${path}`, { headers: { cookie: secretary.cookie } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
