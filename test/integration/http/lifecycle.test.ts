import { access, mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { Api } from "../../support/Api.ts";
import { freePort } from "../../support/freePort.ts";
import { type Program, start } from "../../support/program.ts";

// Whole servers are started, some of them several times.
jest.setTimeout(60_000);

const slowHeaders = { "content-type": "application/json", "content-length": 1000 };
const main = "server/src/main.ts";
let dataDir: string;
let running: Program[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "diemcau-life-"));
  running = [];
});
afterEach(async () => {
  for (const { child } of running) if (child.exitCode === null) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

function serve(port: number, env: Record<string, string> = {}, ...args: string[]): Program {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", main, ...args];
  const program = start(command, { PORT: String(port), DATA_DIR: dataDir, NODE_OPTIONS: "", ...env });
  running.push(program);
  return program;
}

test("asked to end, it drains and exits with 0; its children end with it", async () => {
  const server = serve(await freePort(), { DIEMCAU_OWNER: "" }, "--empty");
  await server.line("Điểm Cầu đang chạy:");
  server.child.kill("SIGTERM");
  expect((await server.ended()).code).toBe(0);
  // The lock and the database's files are free for the next one.
  const next = serve(await freePort(), { DIEMCAU_OWNER: "" }, "--empty");
  await next.line("Điểm Cầu đang chạy:");
});

test("an upload that goes on and on doesn't keep it from ending", async () => {
  const port = await freePort();
  const server = serve(port, { DIEMCAU_OWNER: "" }, "--empty");
  await server.line("Điểm Cầu đang chạy:");
  const slow = request({ port, host: "127.0.0.1", method: "POST", path: "/api/session", headers: slowHeaders });
  const broken = once(slow, "error");
  slow.write('{"signInName":');
  await once(slow, "socket");
  server.child.kill("SIGTERM");
  expect((await server.ended()).code).toBe(0);
  await broken;
});

test("it ends when its owner's pipe closes", async () => {
  const server = serve(await freePort(), { DIEMCAU_OWNER: "stdin" }, "--empty");
  await server.line("Điểm Cầu đang chạy:");
  server.child.stdin.end();
  expect((await server.ended()).code).toBe(0);
});

test("a port that is taken is told with its owner and a way out, before anything else is opened", async () => {
  const port = await freePort();
  const first = serve(port, {}, "--empty");
  await first.line("Điểm Cầu đang chạy:");
  const { code, output } = await serve(port, {}, "--empty").ended();
  expect(code).toBe(1);
  expect(output).toContain(`Cổng ${port} đang được tiến trình ${first.child.pid}`);
  expect(output).toContain(`PORT=${port + 1}`);
});

test("a setting or an option that can't be used is named", async () => {
  const wrong = await serve(0, { LOG_LEVEL: "loud" }).ended();
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.output).toContain("LOG_LEVEL");
  const unknown = await serve(0, {}, "--full").ended();
  expect(unknown).toMatchObject({ code: 1 });
  expect(unknown.output).toContain("--host <địa chỉ>");
});

test("an address that this machine doesn't have, and a certificate that can't be read, are told plainly", async () => {
  const address = await serve(await freePort(), { HOST: "203.0.113.77" }, "--empty").ended();
  expect(address).toMatchObject({ code: 1 });
  expect(address.output).toContain("Máy này không có địa chỉ 203.0.113.77");
  const files = { TLS_CERT: "/nowhere.crt", TLS_KEY: "/nowhere.key" };
  const certificate = await serve(await freePort(), files, "--empty").ended();
  expect(certificate).toMatchObject({ code: 1 });
  expect(certificate.output).toContain("/nowhere.crt");
  expect(certificate.output).not.toContain("    at ");
});

test("a seed that kill -9 cut off at any moment is finished by the next start, and nothing comes twice", async () => {
  const port = await freePort();
  for (const waitMs of [0, 60, 200]) {
    const cut = serve(port);
    await Promise.race([cut.line("Điểm Cầu đang chạy:"), untilSeeding(waitMs)]);
    cut.child.kill("SIGKILL");
    await cut.ended();
  }
  const server = serve(port);
  await server.line("Điểm Cầu đang chạy:");
  const api = new Api(`http://127.0.0.1:${port}`);
  await api.signInDemo("quantri");
  const conferences = await api.need<ConferenceSummary[]>("GET", "/conferences");
  expect(conferences.map(({ points }) => points)).toEqual([13]);
  expect(await api.need<unknown[]>("GET", "/units")).toHaveLength(17);
  expect(await api.need<unknown[]>("GET", "/persons")).toHaveLength(19);
});

/** Some moments after the database's files appeared: the seed begins about then. */
async function untilSeeding(waitMs: number): Promise<void> {
  const file = path.join(dataDir, "db", "kind");
  while (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 250 + waitMs));
}
