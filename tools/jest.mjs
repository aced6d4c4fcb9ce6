// Runs tests without set-up: `node tools/jest.mjs [unit | integration | media | e2e] [jest's arguments]`, with the
// tools that the last set-up found and on the Node that the project runs on.
import { existsSync, readFileSync } from "node:fs";
import { runProjects } from "./commands/test.mjs";
import { environmentFile } from "./setup/setUp.mjs";
import { node24 } from "./setup/steps/node24.mjs";

const found = existsSync(environmentFile) ? JSON.parse(readFileSync(environmentFile, "utf8")) : {};
const node = node24.check()?.node ?? (await node24.make());
process.exit(await runProjects(node, { ...found, ...process.env }, process.argv.slice(2)));
