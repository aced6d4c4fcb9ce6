import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";

const password = "mật khẩu đủ dài";
// A whole server is started, on a machine that others use too.
jest.setTimeout(60_000);

let server: ServerProcess;
let admin: Api;

beforeAll(async () => {
  server = await ServerProcess.start({ empty: true });
  admin = new Api(server.url);
  const token = await printed(/quan-tri-dau-tien\?token=([\w-]+)/);
  const me = await admin.need<Me>("POST", "/first-admin", { token, name: "Quản trị", signInName: "quantri", password });
  expect(me).toMatchObject({ name: "Quản trị", roles: ["admin"] });
});
afterAll(() => server.close());

async function printed(pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(server.printed)?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Sends a request with exactly these headers, which `fetch` would not let through. */
function raw(path: string, headers: Record<string, string>, method = "POST", body = "{}") {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const sent = httpRequest(`${server.url}${path}`, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("sessions over HTTP", () => {
  test("the cookie is kept from scripts and from other sites' pages", async () => {
    const response = await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ signInName: "quantri", password }),
    });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^dc_session=[\w-]{43};/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("signing out ends the session on the server, not in the browser alone", async () => {
    const api = new Api(server.url);
    await api.need("POST", "/session", { signInName: "quantri", password });
    const { cookie } = api;
    expect(await api.need("GET", "/session")).toMatchObject({ name: "Quản trị" });
    expect((await api.ask("DELETE", "/session")).status).toBe(204);
    expect((await raw("/api/session", { cookie }, "GET", "")).status).toBe(401);
  });

  test("signing in as another ends the session that the browser had", async () => {
    const api = new Api(server.url);
    await api.need("POST", "/session", { signInName: "quantri", password });
    const { cookie } = api;
    await api.need("POST", "/session", { signInName: "quantri", password });
    expect((await raw("/api/session", { cookie }, "GET", "")).status).toBe(401);
  });

  test("the printed link worked once", async () => {
    const token = await printed(/quan-tri-dau-tien\?token=([\w-]+)/);
    const again = { token, name: "Kẻ khác", signInName: "kekhac", password };
    expect(await new Api(server.url).ask("POST", "/first-admin", again)).toMatchObject({ status: 410 });
  });

  test("neither a password nor a token is in what the server printed, but the link", () => {
    expect(server.printed).not.toContain(password);
    expect(server.printed.match(/token/g)).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test("a change asked for by another site's page", async () => {
    const json = { "content-type": "application/json", cookie: admin.cookie };
    const unit = JSON.stringify({ name: "X", shortName: "X", parentId: null });
    const foreign = await raw("/api/units", { ...json, origin: "https://evil.example" }, "POST", unit);
    expect(foreign).toMatchObject({ status: 403 });
    const crossSite = await raw("/api/units", { ...json, "sec-fetch-site": "cross-site" }, "POST", unit);
    expect(crossSite).toMatchObject({ status: 403 });
    expect(await admin.need("GET", "/units")).toEqual([]);
  });

  test("a body over 256 KB, one that is no JSON, and one with faults, each in its own words", async () => {
    const large = await admin.ask("POST", "/units", { name: "x".repeat(300_000) });
    expect(large).toMatchObject({ status: 413, body: { code: "input.tooLarge", facts: { limit: "256 KB" } } });
    const broken = await raw("/api/units", { "content-type": "application/json", cookie: admin.cookie }, "POST", "{");
    expect(broken.status).toBe(400);
    const faulty = await admin.ask("POST", "/units", { name: " ", shortName: "a\u202eb", parentId: null });
    expect(faulty).toMatchObject({
      status: 400,
      body: {
        code: "input.invalid",
        faults: [
          { path: "name", code: "text.required" },
          { path: "shortName", code: "text.hidden" },
        ],
      },
    });
  });

  test("markup in a name is kept as the text it is; decomposed Unicode is composed", async () => {
    const name = "<b>Đức Phổ</b>".normalize("NFD");
    const unit = await admin.need<{ name: string }>("POST", "/units", { name, shortName: "Đức Phổ", parentId: null });
    expect(unit.name).toBe("<b>Đức Phổ</b>".normalize("NFC"));
  });

  test("unknown paths, other methods, and whoever isn't signed in", async () => {
    expect(await admin.ask("GET", "/nothing")).toMatchObject({ status: 404, body: { code: "notFound" } });
    expect(await admin.ask("PATCH", "/units")).toMatchObject({ status: 404 });
    const nobody = new Api(server.url);
    for (const path of ["/units", "/persons", "/conferences", "/session", "/conferences/x/log", "/conferences/x/views"])
      expect(await nobody.ask("GET", path)).toMatchObject({ status: 401, body: { code: "auth.required" } });
    expect(await nobody.ask("GET", "/devices/me")).toMatchObject({ status: 401, body: { code: "device.unpaired" } });
  });

  test("demo accounts, in a database that the demo didn't seed", async () => {
    expect(await admin.ask("GET", "/demo")).toMatchObject({ status: 404 });
    expect(await admin.ask("POST", "/demo/session", { signInName: "quantri" })).toMatchObject({ status: 404 });
  });
});

describe("pages", () => {
  test("no page may run script that stands in it, be framed by others, or use more than it needs", async () => {
    const { headers } = await raw("/app/bat-ky", {}, "GET", "");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("a host name that would break out of the policy doesn't get into it", async () => {
    const { headers } = await raw("/healthz", { host: "a;script-src *" }, "GET", "");
    expect(String(headers["content-security-policy"] ?? "")).not.toContain("*");
    const page = await raw("/app/", { host: "a;script-src *" }, "GET", "");
    expect(String(page.headers["content-security-policy"])).not.toContain("*");
  });

  test("health is told to balancers", async () => {
    expect(await raw("/healthz", {}, "GET", "")).toMatchObject({ status: 200 });
    expect(await raw("/readyz", {}, "GET", "")).toMatchObject({ status: 200 });
  });
});
