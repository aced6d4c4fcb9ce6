import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FakeCheckout } from "../../support/FakeCheckout.ts";
import { isAlive } from "../../support/program.ts";

let checkout: FakeCheckout;

beforeEach(async () => {
  checkout = await FakeCheckout.make();
});

afterEach(() => checkout.close());

const setUp = (env: Record<string, string> = {}) => checkout.run(["setup", "packages", "node"], env);

type Call = { pid: number; args: string[]; settings: string[] };

async function firstCall(): Promise<Call> {
  for (;;) {
    const [first] = await checkout.calls();
    if (first !== undefined) return JSON.parse(first);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("set-up of a fresh checkout", () => {
  test("installs the packages once, each step one line with its time", async () => {
    const first = await setUp().ended();
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toMatch(/^✓ Gói thư viện: đã cài 2 gói \(\d+,\d giây\)$/m);
    const second = await setUp().ended();
    expect(second.output).toContain("✓ Gói thư viện: đã có");
    expect(await checkout.calls()).toHaveLength(2);
  });

  test("installs again when the lock file changed", async () => {
    await setUp().ended();
    await checkout.lock("1.0.1");
    await setUp().ended();
    expect(await checkout.calls()).toHaveLength(4);
  });

  test("sets NODE_ENV and npm's settings aside for the installation", async () => {
    await setUp({ NODE_ENV: "production", npm_config_omit: "dev", NPM_CONFIG_DRY_RUN: "true" }).ended();
    expect((await firstCall()).settings).toEqual([]);
  });

  test("takes the packages that a plain npm install put there", async () => {
    const packages = { "node_modules/one": { version: "1.0.0" }, "node_modules/mediasoup": { version: "3.27.1" } };
    for (const name of Object.keys(packages)) await checkout.write(`${name}/package.json`);
    await checkout.write("node_modules/.package-lock.json", JSON.stringify({ packages }));
    expect((await setUp().ended()).output).toContain("khớp package-lock.json");
    expect(await checkout.calls()).toEqual([]);
  });

  test("killed with -9 in the middle, it leaves nothing running, and the next one goes on", async () => {
    await checkout.write("wait");
    const killed = setUp();
    const { pid } = await firstCall();
    killed.child.kill("SIGKILL");
    await killed.ended();
    while (await isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    await checkout.remove("wait");
    expect(await setUp().ended()).toMatchObject({ code: 0 });
    expect((await checkout.calls()).filter((line) => line === "installed")).toHaveLength(1);
    expect(await readdir(path.join(checkout.folder, "var", "setup", "turns"))).toEqual([]);
  });

  test("two at once wait for each other, and one installation serves both", async () => {
    await checkout.write("wait");
    const first = setUp();
    await firstCall();
    const second = setUp();
    expect(await second.line("Một lần chuẩn bị khác đang chạy")).toContain(`tiến trình ${first.child.pid}`);
    await checkout.remove("wait");
    expect(await first.ended()).toMatchObject({ code: 0 });
    expect(await second.ended()).toMatchObject({ code: 0 });
    expect((await checkout.calls()).filter((line) => line === "installed")).toHaveLength(1);
  });

  test("one that waits goes on when the one before it is killed with -9", async () => {
    await checkout.write("wait");
    const first = setUp();
    await firstCall();
    const second = setUp();
    await second.line("Một lần chuẩn bị khác đang chạy");
    first.child.kill("SIGKILL");
    await checkout.remove("wait");
    expect(await second.ended()).toMatchObject({ code: 0 });
    expect((await checkout.calls()).at(-1)).toBe("installed");
  });

  test("with the network closed it tries what npm keeps on the machine, at once", async () => {
    await checkout.write("closed");
    expect((await setUp().ended()).output).toContain("Kho gói npm không trả lời");
    expect((await firstCall()).args).toContain("--offline");
  });

  test("a failed step gives its last lines and exit code 1, and is tried again", async () => {
    await checkout.write("broken");
    const failed = await setUp().ended();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("Không cài được các gói thư viện");
    expect(failed.output).toContain("disk full");
    await checkout.remove("broken");
    expect(await setUp().ended()).toMatchObject({ code: 0 });
  });

  test("an old Node is told to the user, not met as an error of syntax", async () => {
    const pretend = await checkout.write(
      "old.cjs",
      'Object.defineProperty(process.versions, "node", { value: "18.20.8" });',
    );
    const old = checkout.run(["start"], { NODE_OPTIONS: `-r ${pretend}` });
    const { code, output } = await old.ended();
    expect(code).toBe(1);
    expect(output).toContain("Điểm Cầu cần Node.js 20.19 trở lên");
    expect(output).toContain("18.20.8");
  });
});
