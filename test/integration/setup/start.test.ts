import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FakeCheckout } from "../../support/FakeCheckout.ts";
import { isAlive, type Program } from "../../support/program.ts";

/** A server that tells what it was given, ends with its owner as ours does, and counts the signals it gets. */
const server = `
const { DIEMCAU_OWNER, DATA_DIR, MEDIASOUP_WORKER_BIN, FFMPEG_BIN, NODE_ENV } = process.env;
process.stdin.on("end", () => process.exit(0)).resume();
let signals = 0;
process.on("SIGTERM", () => {
  console.log("SIGTERM " + ++signals);
  setTimeout(() => process.exit(7), 100);
});
console.log("server " + JSON.stringify({
  pid: process.pid, args: process.argv.slice(2), DIEMCAU_OWNER, DATA_DIR, MEDIASOUP_WORKER_BIN, FFMPEG_BIN, NODE_ENV,
}));
`;
const vite = `
const fs = require("node:fs");
const folder = process.argv[process.argv.indexOf("--outDir") + 1];
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(folder + "/index.html", "built");
fs.appendFileSync(process.env.CHECKOUT + "/calls", "vite\\n");
`;

let checkout: FakeCheckout;
let env: Record<string, string>;

beforeEach(async () => {
  checkout = await FakeCheckout.make();
  await checkout.write("server/src/main.ts", server);
  await checkout.write("client/index.html", "<html>");
  await checkout.write("client/src/main.tsx", "1");
  await checkout.write("node_modules/vite/bin/vite.js", vite);
  env = {
    MONGODB_URI: "mongodb://elsewhere/app",
    MEDIASOUP_WORKER_BIN: await checkout.write("worker", "#!/bin/sh\nexit 41\n"),
    FFMPEG_BIN: await checkout.write("ffmpeg"),
  };
});

afterEach(() => checkout.close());

async function served(program: Program): Promise<{ pid: number } & Record<string, unknown>> {
  return JSON.parse(await program.line("server "));
}

async function untilGone(pid: number): Promise<void> {
  while (await isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("npm start", () => {
  test("hands the server its arguments and what set-up found, and passes SIGTERM and its exit code on", async () => {
    const program = checkout.run(["start", "--empty", "--host", "10.0.0.5"], env);
    expect(await served(program)).toMatchObject({
      args: ["--empty", "--host", "10.0.0.5"],
      DIEMCAU_OWNER: "stdin",
      DATA_DIR: path.join(checkout.folder, "var"),
      MEDIASOUP_WORKER_BIN: env.MEDIASOUP_WORKER_BIN,
      FFMPEG_BIN: env.FFMPEG_BIN,
      NODE_ENV: "production",
    });
    program.child.kill("SIGTERM");
    const { code, output } = await program.ended();
    expect(code).toBe(7);
    expect(output).toContain("SIGTERM 1");
    expect(output).not.toContain("SIGTERM 2");
  });

  test("builds the client once, and again when its source changed", async () => {
    const runOnce = async () => {
      const program = checkout.run(["start"], env);
      await served(program);
      program.child.kill("SIGTERM");
      await program.ended();
    };
    await runOnce();
    await runOnce();
    const built = async () => (await checkout.calls()).filter((line) => line === "vite").length;
    expect(await built()).toBe(1);
    await checkout.write("client/src/main.tsx", "2");
    await runOnce();
    expect(await built()).toBe(2);
  });

  test("the server ends when the wrapper is killed with -9", async () => {
    const program = checkout.run(["start"], env);
    const { pid } = await served(program);
    program.child.kill("SIGKILL");
    await untilGone(pid);
  });

  test("the server ends when npm is killed with -9", async () => {
    const run = `"${process.execPath}" "${path.join(checkout.folder, "tools", "run.cjs")}" start`;
    const npm = await checkout.write("npm-like.sh", `#!/bin/sh\n# npm run start\nsh -c '${run}; true'\ntrue\n`);
    const program = checkout.start([npm], { ...env, npm_lifecycle_event: "start" });
    const { pid } = await served(program);
    program.child.kill("SIGKILL");
    await untilGone(pid);
    await program.ended();
  });

  test("a tool that is named but not there is said, with exit code 1", async () => {
    const { code, output } = await checkout.run(["start"], { ...env, FFMPEG_BIN: "/nowhere/ffmpeg" }).ended();
    expect(code).toBe(1);
    expect(output).toContain("FFMPEG_BIN chỉ tới /nowhere/ffmpeg");
  });
});
