import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { gzipSync } from "node:zlib";
import type { DemoEntrance } from "@diemcau/server/http/pages/doors";
import sharp from "sharp";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";

const secretary = officer("thu-ky", "secretary");
const approver = officer("lanh-dao", "approver");

let held: HeldConference;
let press: Pressroom;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  await press.listen();
});

afterEach(() => press.close());

const read = async (path: string, init?: RequestInit) => {
  const response = await fetch(press.url + path, { redirect: "manual", ...init });
  return { response, status: response.status, text: await response.text() };
};

/** Publishes with a photo in it and one left out; the article's path. */
async function publish(edit?: (text: string) => string): Promise<string> {
  const picture = await sharp({ create: { width: 1920, height: 1080, channels: 3, background: "#335577" } })
    .withExif({ IFD0: { Copyright: "Máy ảnh của phòng" } })
    .jpeg()
    .toBuffer();
  const { file } = await press.files.put(
    (async function* () {
      yield picture;
    })(),
    1e7,
  );
  await held.takePhoto("anh-1", null, edit?.("Toàn cảnh Hội nghị") ?? "Toàn cảnh Hội nghị", file);
  const sent = await press.sendForApproval(secretary, edit);
  await held.takePhoto("anh-2", null, "Không dùng", file);
  const { slug } = await press.writeUps.publish(approver, held.id, sent.version);
  return `/tin-bai/${slug}`;
}

describe("an article", () => {
  test("is one page without script that reads as it was approved", async () => {
    const { response, status, text } = await read(await publish());
    expect(status).toBe(200);
    expect(text).toContain("kết nối trực tuyến với 13 điểm cầu");
    expect(text).toContain("Hội nghị đã nghe 09 tham luận và ý kiến phát biểu");
    expect(text).toContain("<figcaption>Toàn cảnh Hội nghị</figcaption>");
    expect(text).toContain('<meta property="og:image" content="http://127.0.0.1');
    expect(text).toContain("28/4/2022, 13 giờ 05");
    expect(text.replaceAll('<script type="application/ld+json">', "")).not.toMatch(/<script|style=|onerror=/i);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("with its stylesheet and fonts it is below 50 KB without pictures", async () => {
    const { text } = await read(await publish());
    const style = /href="(\/assets-public\/[^"]+)"/.exec(text)?.[1] ?? "";
    const css = await read(style);
    expect(css.response.headers.get("cache-control")).toContain("immutable");
    const fonts = [...css.text.matchAll(/url\("([^"]+)"\)/g)].map(([, url = ""]) => url);
    expect(fonts).toHaveLength(2);
    const sizes = await Promise.all(
      fonts.map(async (font) => (await (await fetch(press.url + font)).arrayBuffer()).byteLength),
    );
    const total = sizes.reduce((sum, size) => sum + size, gzipSync(text).length + gzipSync(css.text).length);
    expect(total).toBeLessThan(50 * 1024);
  });

  test("is answered by 304 while it stays the same", async () => {
    const path = await publish();
    const { response } = await read(path);
    const etag = response.headers.get("etag") ?? "";
    // As a browser asks; left to itself, fetch would add "no-cache".
    const again = await read(path, { headers: { "if-none-match": etag, "cache-control": "max-age=0" } });
    expect(again.status).toBe(304);
  });

  test("markup in every text is only text", async () => {
    const path = await publish((text) => `${text} <img src=x onerror=alert(1)> "&'`);
    const { text } = await read(path);
    expect(text).not.toContain("<img src=x");
    expect(text.match(/&lt;img src=x onerror=alert\(1\)&gt; &quot;&amp;&#39;/g)?.length).toBeGreaterThan(8);
    expect((await read("/tin-bai")).text).not.toContain("<img src=x");
    expect((await read("/")).text).not.toContain("<img src=x");
  });

  test("stays as it was published when the conference's photos are captioned anew", async () => {
    const path = await publish();
    const { text } = await read(path);
    await held.bench.run("photo.caption", { photoId: "anh-1", caption: "Sửa sau" });
    expect((await read(path)).text).toBe(text);
  });

  test("is gone, with its photos, when its conference turns internal", async () => {
    const path = await publish();
    const { conference } = held.bench.state;
    if (!conference) throw new Error("no conference");
    const changed = { ...conference, secrecy: "internal" as const };
    await held.bench.conferences.act(held.id, { kind: "system" }, () => ({
      events: [{ type: "conference.changed", conference: changed }],
    }));
    expect((await read(path)).status).toBe(404);
    expect((await read(`${path}/anh/anh-1`)).status).toBe(404);
    expect((await read("/tin-bai")).text).toContain("Chưa có tin bài nào");
  });
});

describe("photos", () => {
  test("are given in three sizes at most 1280 wide, without the camera's data, and only those that stand in the article", async () => {
    const path = await publish();
    for (const [asked, width] of [
      [480, 480],
      [960, 960],
      [1280, 1280],
      [9999, 960],
    ]) {
      const response = await fetch(`${press.url}${path}/anh/anh-1?rong=${asked}`);
      expect(response.headers.get("content-type")).toBe("image/jpeg");
      const picture = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
      expect(picture.width).toBe(width);
      expect(picture.exif).toBeUndefined();
    }
    expect((await read(`${path}/anh/anh-2`)).status).toBe(404);
    expect((await read(`${path}/anh/..%2F..%2Fetc`)).status).toBe(404);
    expect((await read("/tin-bai/nothing/anh/anh-1")).status).toBe(404);
  });

  test("before publication they are for those who work on the conference alone", async () => {
    press.people.set("secretary", secretary).set("presenter", officer("p", "presenter"));
    const { file } = await press.files.put(
      (async function* () {
        yield Buffer.from("jpeg");
      })(),
      100,
    );
    await held.takePhoto("anh-1", null, "Toàn cảnh", file);
    const path = `/api/conferences/${held.id}/photos/anh-1`;
    expect((await read(path)).status).toBe(401);
    expect((await read(path, { headers: { "x-actor": "presenter" } })).status).toBe(403);
    const allowed = await read(path, { headers: { "x-actor": "secretary" } });
    expect(allowed).toMatchObject({ status: 200, text: "jpeg" });
    expect(allowed.response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(allowed.response.headers.get("content-security-policy")).toContain("sandbox");
  });
});

describe("the site", () => {
  test("tells in three lines what it is, says where articles will be, and offers to sign in", async () => {
    const { status, text } = await read("/");
    expect(status).toBe(200);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain("Chưa có tin bài nào");
    expect(text).toContain('href="/app/dang-nhap"');
    expect(text).not.toContain("/vao/");
    expect((await read("/?lang=en")).text).toContain('<html lang="en">');
  });

  test("lists what was published, the newest first, with a link that works", async () => {
    const path = await publish();
    expect((await read("/tin-bai")).text).toContain(`href="${path}"`);
    expect((await read("/")).text).toContain(`href="${path}"`);
  });

  test("answers an unknown address with a page of its own, and never prints what was asked", async () => {
    const { status, text } = await read("/khong-co/%3Cscript%3E");
    expect(status).toBe(404);
    expect(text).toContain("Không tìm thấy trang");
    expect(text).not.toContain("<script>");
    expect((await read("/tin-bai/__proto__")).status).toBe(404);
  });
});

describe("the demo's doors", () => {
  const signedIn: string[] = [];
  const open: DemoEntrance = {
    isOpen: () => true,
    signIn: async (role) => {
      signedIn.push(role);
      return officer(role, role);
    },
    pairingCode: async (_conferenceId, pointId) => ({
      code: pointId === held.bench.pointIds[1] ? "123456" : "000000",
      expiresAt: "",
    }),
  };

  test("lead to the operator's page, a free room and the secretary's page, each signed in as needed", async () => {
    press.demo = open;
    expect((await read("/")).text).toContain('action="/vao/dieu-hanh"');
    const go = async (door: string) => {
      const { response } = await read(`/vao/${door}`, { method: "POST" });
      return `${response.status} ${response.headers.get("location")}`;
    };
    expect(await go("dieu-hanh")).toBe(`303 /app/dieu-hanh/${held.id}`);
    expect(await go("bien-ban")).toBe(`303 /app/thu-ky/${held.id}`);
    expect(await go("diem-cau")).toBe("303 /app/ghep?ma=123456");
    expect(signedIn).toEqual(["operator", "secretary"]);
    expect((await read("/vao/khac", { method: "POST" })).status).toBe(404);
  });

  test("are closed where no demo is, or from another machine", async () => {
    expect((await read("/vao/dieu-hanh", { method: "POST" })).status).toBe(404);
    press.demo = { ...open, isOpen: () => false };
    expect((await read("/vao/dieu-hanh", { method: "POST" })).status).toBe(404);
  });
});
