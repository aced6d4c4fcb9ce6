import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, setupFolder } from "../setup/places.mjs";
import { codeSteps, setUp, testSteps, toolSteps } from "../setup/setUp.mjs";
import { inForeground } from "./foreground.mjs";

/**
 * The test projects in the order they run, with what each needs from set-up; those that measure time or hold the
 * machine run one file after another.
 */
const projects = {
  unit: { steps: codeSteps, options: [] },
  integration: { steps: toolSteps, options: [] },
  media: { steps: toolSteps, options: ["--runInBand"] },
  e2e: { steps: testSteps, options: ["--runInBand"] },
};

/** A suite that leaves something open keeps Jest from ending; after this it is ended and counts as failed. */
const graceSeconds = 20;

/** `npm test [-- <project> [jest's arguments]]`: sets up, then runs one project or all. */
export async function test(args) {
  const { node, env } = await setUp(projects[args[0]]?.steps ?? testSteps);
  return runProjects(node, { ...process.env, ...env }, args);
}

/** Runs one project or all of them, prints `N passed, N failed` as the last line and answers with the exit code. */
export async function runProjects(node, env, [first, ...rest]) {
  const chosen = Object.hasOwn(projects, first ?? "") ? [first] : Object.keys(projects);
  const args = chosen.length === 1 || first === undefined ? rest : [first, ...rest];
  const total = { passed: 0, failed: 0 };
  for (const project of chosen) {
    const { passed, failed } = await runProject(node, env, project, args);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function runProject(node, env, project, args) {
  const report = path.join(setupFolder, `jest-${project}-${process.pid}.json`);
  mkdirSync(setupFolder, { recursive: true });
  console.log(`\n${project}`);
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
  const wanted = [
    "--selectProjects",
    project,
    // Against hanging, not against slowness: a busy machine makes the slowest hook take many times its usual time.
    "--testTimeout=60000",
    "--json",
    `--outputFile=${report}`,
    ...projects[project].options,
    ...args,
  ];
  const child = inForeground(node, [...flags, jest, ...wanted], { env });
  try {
    const code = await Promise.race([child.exitCode, hangs(report, child.exitCode)]);
    if (code === undefined) {
      child.kill();
      console.log(`${project}: các bài kiểm thử đã xong nhưng tiến trình không kết thúc, tính là hỏng.`);
    }
    return count(report, code);
  } finally {
    rmSync(report, { force: true });
  }
}

/** Resolves, with undefined, when the report has been there for a while and Jest still runs. */
async function hangs(report, exitCode) {
  let ended = false;
  exitCode.finally(() => {
    ended = true;
  });
  while (!ended && !existsSync(report)) await wait(500);
  if (!ended) await wait(graceSeconds * 1000, undefined, { ref: false });
  return undefined;
}

/** A suite that crashed or could not be loaded has no failed test of its own, and counts as one; so does Jest itself. */
function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const crashed = testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((result) => result.status === "failed"),
  );
  const failed = numFailedTests + crashed.length;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}
