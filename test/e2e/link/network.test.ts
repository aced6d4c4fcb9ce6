import { expect, test } from "@jest/globals";
import { RoomNetwork, run } from "../../support/impairment/RoomNetwork.ts";
import { isAlive, runProgram } from "../../support/program.ts";
import { until } from "../../support/media/until.ts";

const missing = await RoomNetwork.missing();
if (missing !== null) console.warn(`SKIPPED, networks of rooms: ${missing}`);
const onThisMachine = missing === null ? test : test.skip;

async function namespaces(): Promise<string> {
  return (await run("ip", "netns", "list")) + (await run("ip", "-brief", "link"));
}

onThisMachine(
  "a room's network is gone with whoever made it, even killed, and so is what ran in it",
  async () => {
    const program = runProgram(`
    import { spawn } from "node:child_process";
    import { RoomNetwork } from "./test/support/impairment/RoomNetwork.ts";
    const network = await RoomNetwork.open("sleep");
    await network.impair({ loss: 5, rate: 200 });
    const inside = spawn(network.launcher, ["600"], { stdio: "ignore", detached: true });
    inside.once("spawn", () => console.log("made " + inside.pid));
    setInterval(() => undefined, 1000);
  `);
    const inside = Number(await program.line("made"));
    expect(await namespaces()).toContain(`dc-${program.child.pid}`);
    program.child.kill("SIGKILL");
    await program.ended();
    const gone = { netns: false, process: false };
    const look = setInterval(async () => {
      const left = await namespaces();
      gone.netns = !left.includes(`dc-${program.child.pid}`) && !left.includes(`dco${program.child.pid}`);
      gone.process = !(await isAlive(inside));
    }, 100);
    try {
      await until(() => gone.netns && gone.process, 10_000);
    } finally {
      clearInterval(look);
    }
  },
  30_000,
);
