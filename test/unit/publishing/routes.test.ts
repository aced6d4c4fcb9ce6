import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { deviceOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";
import sharp from "sharp";

const people: Record<string, Actor> = {
  "thu-ky": officer("thu-ky", "secretary"),
  "lanh-dao": officer("lanh-dao", "approver"),
  "quan-tri": officer("quan-tri", "admin"),
  "dieu-hanh": officer("dieu-hanh", "operator"),
};
const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

let held: HeldConference;
let press: Pressroom;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  for (const [name, actor] of Object.entries(people)) press.people.set(name, actor);
  press.people.set("phong", deviceOf(held.id, held.bench.pointIds[0] ?? ""));
  await press.listen();
});

afterEach(() => press.close());

async function ask(who: string, method: string, path: string, body?: unknown) {
  const bytes = body instanceof Uint8Array;
  const response = await fetch(`${press.url}/api/conferences/${held.id}${path}`, {
    method,
    headers: { "x-actor": who, "content-type": bytes ? "application/octet-stream" : "application/json" },
    ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const answer: Record<string, unknown> = JSON.parse((await response.text()) || "{}");
  return { status: response.status, answer };
}

const article = (text: string) => ({
  title: text,
  lead: text,
  byline: text,
  blocks: [
    { type: "heading", text },
    { type: "paragraph", text },
  ],
});

/** Every route that reads, changes or publishes an article, with a body that it would take. */
const routes: [string, string, unknown?][] = [
  ["GET", "/write-up"],
  ["PUT", "/write-up", { version: 0, writeUp: article("Một") }],
  ["POST", "/write-up/submit", { version: 0 }],
  ["POST", "/write-up/return", { version: 0, remark: "Sửa" }],
  ["POST", "/write-up/publish", { version: 0 }],
  ["POST", "/write-up/reopen", { version: 0 }],
  ["POST", "/write-up/discard", { version: 0 }],
  ["POST", "/write-up/withdraw", { version: 0, reason: "Gỡ" }],
  ["GET", "/write-up/revisions"],
  ["GET", "/write-up/revisions/1"],
];

/** An article with every text evil, published by somebody else; its version. */
async function publishEvil(): Promise<{ version: number; slug: string }> {
  await held.takePhoto("anh-1", null, "Toàn cảnh Hội nghị");
  const photo = { type: "photo", photoId: "anh-1", caption: evil, alt: evil, crop: null };
  const content = article(`Tin ${evil}`);
  const writeUp = { ...content, blocks: [...content.blocks, photo] };
  const saved = await ask("thu-ky", "PUT", "/write-up", { version: 0, writeUp });
  const sent = await ask("thu-ky", "POST", "/write-up/submit", { version: saved.answer.version });
  const { answer } = await ask("lanh-dao", "POST", "/write-up/publish", { version: sent.answer.version });
  return { version: Number(answer.version), slug: String(answer.slug) };
}

describe("R5: a conference that isn't open", () => {
  test.each(["internal", "secret"] as const)("and turned %s later is refused by every route", async (secrecy) => {
    const { version, slug } = await publishEvil();
    await held.classify(secrecy);
    for (const [method, path, body] of routes) {
      const { status, answer } = await ask("quan-tri", method, path, body);
      expect([path, answer.code, status >= 400]).toEqual([path, "conference.notPublic", true]);
    }
    const { answer } = await ask("lanh-dao", "POST", "/write-up/withdraw", { version, reason: "Gỡ" });
    expect(answer.code).toBe("conference.notPublic");
    for (const path of [`/tin-bai/${slug}`, `/tin-bai/${slug}/anh/anh-1`])
      expect((await fetch(press.url + path)).status).toBe(404);
    expect(await (await fetch(`${press.url}/tin-bai`)).text()).not.toContain(slug);
  });
});

test("nobody, a room and an operator get no article, no revision and no decision", async () => {
  for (const [method, path, body] of routes) {
    expect((await ask("nobody", method, path, body)).status).toBe(401);
    expect((await ask("phong", method, path, body)).answer.code).toBe("permission.denied");
    expect((await ask("dieu-hanh", method, path, body)).answer.code).toBe("permission.denied");
  }
});

describe("script in every text field", () => {
  test("is only text on the public page: title, lead, body, caption, description, byline, notice and reason", async () => {
    const { version, slug } = await publishEvil();
    const opened = await ask("thu-ky", "POST", "/write-up/reopen", { version });
    const content = article(`Tin ${evil}`);
    const photo = { type: "photo", photoId: "anh-1", caption: evil, alt: evil, crop: null };
    const saved = await ask("thu-ky", "PUT", "/write-up", {
      version: opened.answer.version,
      writeUp: { ...content, blocks: [...content.blocks, photo] },
      notice: evil,
    });
    const sent = await ask("thu-ky", "POST", "/write-up/submit", { version: saved.answer.version });
    const again = await ask("lanh-dao", "POST", "/write-up/publish", { version: sent.answer.version });
    const pages = async () => {
      const texts = [];
      for (const path of [`/tin-bai/${slug}`, `/tin-bai/${slug}?lang=en`, "/tin-bai", "/"])
        texts.push(await (await fetch(press.url + path)).text());
      return texts.join("\n");
    };
    const published = await pages();
    expect(published).not.toMatch(/<img src=x|<script>alert/);
    expect(published.match(/&lt;script&gt;alert\(2\)/g)?.length).toBeGreaterThan(10);
    expect(published).toContain('alt="&quot;&gt;&lt;img');
    await ask("lanh-dao", "POST", "/write-up/withdraw", { version: again.answer.version, reason: evil });
    const withdrawn = await pages();
    expect(withdrawn).toContain("Lý do: &quot;&gt;&lt;img");
    expect(withdrawn).not.toMatch(/<img src=x|<script>alert/);
  });
});

describe("an own photo over HTTP", () => {
  const picture = () =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: "#557799" } })
      .jpeg()
      .toBuffer();
  const query = (caption: string, requestId = "yeu-cau-1") => `/photos?${new URLSearchParams({ caption, requestId })}`;

  test("is in the log as it was captioned, once for one request, and is served", async () => {
    const first = await ask("thu-ky", "POST", query("Hội trường"), await picture());
    expect(first.status).toBe(201);
    expect(first.answer).toMatchObject({ origin: "upload", caption: "Hội trường", width: 900, automatic: false });
    const again = await ask("thu-ky", "POST", query("Hội trường"), await picture());
    expect(again.answer.id).toBe(first.answer.id);
    expect(held.bench.state.photos).toHaveLength(1);
    const served = await fetch(`${press.url}/api/conferences/${held.id}/photos/${String(first.answer.id)}`, {
      headers: { "x-actor": "lanh-dao" },
    });
    expect(served.headers.get("content-type")).toBe("image/jpeg");
  });

  test("is refused without a caption, with a hidden character, in a form, and from who may not add any", async () => {
    const bytes = await picture();
    expect((await ask("thu-ky", "POST", query(""), bytes)).answer.code).toBe("input.invalid");
    expect((await ask("thu-ky", "POST", query("a\u202Eb"), bytes)).answer.code).toBe("input.invalid");
    expect((await ask("thu-ky", "POST", query("Ảnh"), new TextEncoder().encode("<svg/>"))).answer.code).toBe(
      "file.notPicture",
    );
    for (const who of ["lanh-dao", "phong", "dieu-hanh"])
      expect((await ask(who, "POST", query("Ảnh"), bytes)).answer.code).toBe("permission.denied");
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(bytes)]));
    const response = await fetch(`${press.url}/api/conferences/${held.id}${query("Ảnh")}`, {
      method: "POST",
      headers: { "x-actor": "thu-ky" },
      body: form,
    });
    expect(response.status).toBe(415);
    expect(held.bench.state.photos).toHaveLength(0);
  });
});
