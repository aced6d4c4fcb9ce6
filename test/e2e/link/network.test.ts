import { expect, test } from "@jest/globals";
import { run } from "../../support/impairment/RoomNetwork.ts";
import { skipReason } from "../../support/impairment/skipReason.ts";
import { isAlive, runProgram } from "../../support/program.ts";

const onThisMachine = (await skipReason()) === null ? test : test.skip;

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
    const owner = program.child.pid;
    const end = Date.now() + 20_000;
    for (;;) {
      const left = await namespaces();
      if (!left.includes(`dc-${owner}`) && !left.includes(`dco${owner}`) && !(await isAlive(inside))) break;
      if (Date.now() > end) throw new Error(`left behind:\n${left}`);
    }
  },
  30_000,
);
