// Runs tests without set-up: `node tools/jest.mjs [unit | integration | media | e2e] [jest's arguments]`, with what
// former set-ups left and on the Node that the project runs on.
import { runProjects } from "./commands/test.mjs";
import { testSteps, whatIsThere } from "./setup/setUp.mjs";

const { node, env } = whatIsThere(testSteps);
if (!node) {
  console.error("Chưa chuẩn bị xong. Hãy chạy: npm run setup");
  process.exit(1);
}
process.exit(await runProjects(node, { ...process.env, ...env }, process.argv.slice(2)));
