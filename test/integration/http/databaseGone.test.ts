import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";

// A whole server is started, on a machine that others use too.
jest.setTimeout(60_000);

let server: ServerProcess;
let office: Api;

beforeAll(async () => {
  server = await ServerProcess.start();
  office = new Api(server.url);
  await office.signInDemo("vanphong");
});
afterAll(() => server.close());

/** The database server that our server runs as its child. */
async function databasePid(): Promise<number> {
  const children = await readFile(`/proc/${server.pid}/task/${server.pid}/children`, "utf8");
  for (const pid of children.trim().split(" ")) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (/mongo/.test(command)) return Number(pid);
  }
  throw new Error("no database server among the children");
}

const unit = { name: "VKSND khu vực 1", shortName: "Khu vực 1", parentId: null };

test("a database that stands still is told as such, nothing is half recorded, and all goes on when it is back", async () => {
  const pid = await databasePid();
  process.kill(pid, "SIGKILL");
  const during = await office.ask("POST", "/units", unit);
  // It is started again at once: the request met either the gap or the new one.
  expect([201, 503]).toContain(during.status);
  if (during.status === 503) expect(during.body).toMatchObject({ code: "database.unavailable" });
  while ((await fetch(`${server.url}/readyz`)).status !== 200);
  expect(await databasePid()).not.toBe(pid);
  const units = await office.need<{ name: string }[]>("GET", "/units");
  expect(units.filter(({ name }) => name === unit.name)).toHaveLength(during.status === 201 ? 1 : 0);
  expect(await office.need("GET", "/session")).toMatchObject({ name: "Văn phòng" });
});
