import { readdir, readFile } from "node:fs/promises";
import { get } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { ConferenceSummary, ImportStatus, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { foldLog } from "@diemcau/shared/rules/fold";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { Api } from "../../support/Api.ts";
import { makeTextPdf } from "../../support/documents/textPdf.ts";
import { makeFilm } from "../../support/media/film.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";

// A whole server is started, on a machine that others use too.
jest.setTimeout(90_000);

let server: ServerProcess;
let operator: Api;
let room: Api;
let base: string;
let pointId: string;

beforeAll(async () => {
  server = await ServerProcess.start({ env: { SOFFICE_BIN: "/nowhere/soffice" } });
  operator = await signedIn("dieuhanh");
  const [conference] = await operator.need<ConferenceSummary[]>("GET", "/conferences");
  base = `/conferences/${conference?.id ?? ""}`;
  pointId = (await state()).points.find(({ kind }) => kind === "bridge")?.id ?? "";
  const { code } = await operator.need<PairingCode>("POST", `${base}/points/${pointId}/pairing-code`, {});
  room = new Api(server.url);
  await room.need<PairedDevice>("POST", "/devices", { code, role: "screen", name: "Màn hình", replaceScreen: true });
});
afterAll(() => server.close());

async function signedIn(name: string): Promise<Api> {
  const api = new Api(server.url);
  await api.signInDemo(name);
  return api;
}

async function state(): Promise<ConferenceState> {
  return foldLog(await operator.need<Commit[]>("GET", `${base}/log`));
}

/** Hands bytes in and waits for what comes of them. */
async function handIn(api: Api, what: string, bytes: Uint8Array): Promise<ImportStatus> {
  const began = await api.need<ImportStatus>("POST", `${base}/${what}`, bytes);
  for (;;) {
    const found = (await api.need<ImportStatus[]>("GET", `${base}/imports`)).find(({ id }) => id === began.id);
    if (!found) throw new Error("the import is gone");
    if (found.state !== "working") return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function page(api: Api, deckId: string, number: number | string) {
  return fetch(`${server.url}/api${base}/decks/${deckId}/pages/${number}`, { headers: { cookie: api.cookie } });
}

/** Status of the first page asked for with exactly these headers: `fetch` adds some that keep caches out. */
function statusWith(api: Api, deckId: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { headers: { cookie: api.cookie, ...headers } };
    get(`${server.url}/api${base}/decks/${deckId}/pages/1`, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

describe("slides over HTTP", () => {
  let deckId = "";

  test("are handed in, followed, and recorded with whose they are and where they are presented", async () => {
    const made = await handIn(
      operator,
      `decks?title=Tham%20luận&pointId=${pointId}`,
      makeTextPdf(["Một", "Hai", "Ba"]),
    );
    expect(made).toMatchObject({ kind: "deck", state: "done", done: 3, of: 3, error: null });
    deckId = made.madeId ?? "";
    const deck = (await state()).decks.find(({ id }) => id === deckId);
    expect(deck).toMatchObject({ title: "Tham luận", pointId, owner: null, page: 1 });
    expect(deck?.pages).toHaveLength(3);
  });

  test("are seen by who may see the programme: staff and the rooms' screens, nobody else", async () => {
    for (const api of [operator, await signedIn("thuky"), room]) {
      const answer = await page(api, deckId, 2);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
    }
    expect((await page(await signedIn("thamluan"), deckId, 2)).status).toBe(403);
    expect((await page(new Api(server.url), deckId, 2)).status).toBe(401);
    for (const number of ["0", "4", "x", "1.5"]) expect((await page(operator, deckId, number)).status).toBe(409);
    expect((await page(operator, "nothing", 1)).status).toBe(404);
  });

  test("never change, so that a screen which has a page asks no more", async () => {
    const answer = await page(room, deckId, 1);
    expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(await statusWith(room, deckId, { "if-none-match": answer.headers.get("etag") ?? "" })).toBe(304);
  });

  test("as they were handed in are for staff alone", async () => {
    const original = await operator.ask("GET", `${base}/decks/${deckId}/file`);
    expect(original.status).toBe(200);
    expect(String(original.body)).toMatch(/^%PDF/);
    expect((await room.ask("GET", `${base}/decks/${deckId}/file`)).status).toBe(403);
    expect((await (await signedIn("thamluan")).ask("GET", `${base}/decks/${deckId}/file`)).status).toBe(403);
  });

  test("that can't be shown end as an import that says what to do, and can be put away", async () => {
    const failed = await handIn(operator, "decks?title=Hỏng", Buffer.from("không phải trình chiếu"));
    expect(failed).toMatchObject({ state: "failed", madeId: null, error: { code: "slides.unreadable" } });
    await operator.need("DELETE", `${base}/imports/${failed.id}`);
    expect((await operator.need<ImportStatus[]>("GET", `${base}/imports`)).map(({ id }) => id)).not.toContain(
      failed.id,
    );
    expect((await operator.ask("DELETE", `${base}/imports/${failed.id}`)).status).toBe(404);
  });

  test("are refused from who may not add them, without a title, and beyond their size", async () => {
    const pdf = makeTextPdf(["Một"]);
    expect((await room.ask("POST", `${base}/decks?title=Một`, pdf)).status).toBe(403);
    expect((await (await signedIn("thamluan")).ask("POST", `${base}/decks?title=Một`, pdf)).status).toBe(403);
    expect((await operator.ask("POST", `${base}/decks`, pdf)).status).toBe(400);
    expect((await operator.ask("POST", `${base}/decks?title=Một&pointId=khong-co`, pdf)).status).toBe(404);
    const form = { "content-type": "multipart/form-data; boundary=x" };
    expect((await operator.ask("POST", `${base}/decks?title=Một`, pdf, form)).status).toBe(400);
    expect((await room.need<ImportStatus[]>("GET", `${base}/imports`)).length).toBe(0);
  });

  test("whose sending breaks off leave nothing behind", async () => {
    const incoming = path.join(server.dataDir, "files", "incoming");
    const address = new URL(server.url);
    const socket = connect(Number(address.port), address.hostname);
    socket.write(
      `POST /api${base}/decks?title=x HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${server.url}\r\nCookie: ${operator.cookie}\r\nContent-Type: application/pdf\r\nContent-Length: 1000000\r\n\r\n%PDF-1.4 ${"x".repeat(5000)}`,
    );
    await reaches(async () => (await readdir(incoming)).length === 1);
    socket.destroy();
    await reaches(async () => (await readdir(incoming)).length === 0);
  });
});

describe("films over HTTP", () => {
  test("are encoded ahead and recorded, and nothing of what was sent is kept beside", async () => {
    const film = await readFile(await makeFilm(server.dataDir, "film.webm", { seconds: 1, hertz: 440 }));
    const made = await handIn(operator, "clips?title=Phóng%20sự", film);
    expect(made).toMatchObject({ kind: "clip", state: "done", error: null });
    const clip = (await state()).clips.find(({ id }) => id === made.madeId);
    expect(clip).toMatchObject({ title: "Phóng sự" });
    expect(clip?.seconds).toBeCloseTo(1, 0);
    expect(await readdir(path.join(server.dataDir, "work"))).toEqual([]);
  });

  test("are refused from a room, and end as a failed import where they are none", async () => {
    expect((await room.ask("POST", `${base}/clips?title=Một`, Buffer.from("x"))).status).toBe(403);
    expect(await handIn(operator, "clips?title=Hỏng", Buffer.from("không phải phim"))).toMatchObject({
      state: "failed",
      error: { code: "clip.unreadable" },
    });
  });
});

async function reaches(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`did not hold in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
