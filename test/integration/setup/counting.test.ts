import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FakeCheckout } from "../../support/FakeCheckout.ts";

/** A Jest whose reports are written down per project; it exits as the project says. */
const jest = `
const fs = require("node:fs");
const project = process.argv[process.argv.indexOf("--selectProjects") + 1];
const outcome = JSON.parse(fs.readFileSync(process.env.CHECKOUT + "/outcomes", "utf8"))[project];
const file = process.argv.find((argument) => argument.startsWith("--outputFile=")).slice("--outputFile=".length);
if (outcome.report) fs.writeFileSync(file, JSON.stringify(outcome.report));
console.log("ran " + project + " with " + process.argv.slice(2).filter((argument) => !argument.startsWith("--outputFile")).join(" "));
process.exit(outcome.code);
`;

const good = (passed: number) => ({
  code: 0,
  report: { numPassedTests: passed, numFailedTests: 0, testResults: [{ status: "passed", assertionResults: [] }] },
});
const oneBad = {
  code: 1,
  report: {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [{ status: "failed", assertionResults: [{ status: "failed" }] }],
  },
};
const notLoaded = {
  code: 1,
  report: { numPassedTests: 2, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] },
};

let checkout: FakeCheckout;

beforeEach(async () => {
  checkout = await FakeCheckout.make();
  await checkout.write("node_modules/jest/bin/jest.js", jest);
  await checkout.write("client/index.html");
  await checkout.write(
    "node_modules/vite/bin/vite.js",
    'require("node:fs").mkdirSync(process.argv[4], { recursive: true })',
  );
});

afterEach(() => checkout.close());

async function npmTest(outcomes: Record<string, unknown>, ...args: string[]) {
  await checkout.write("outcomes", JSON.stringify(outcomes));
  const env = {
    MONGODB_URI: "mongodb://elsewhere/app",
    MEDIASOUP_WORKER_BIN: await checkout.write("worker", "#!/bin/sh\nexit 41\n"),
    FFMPEG_BIN: await checkout.write("ffmpeg"),
    CHROME_PATH: await checkout.write("chromium"),
  };
  const { code, output } = await checkout.run(["test", ...args], env).ended();
  return { code, output, last: output.trimEnd().split("\n").at(-1) };
}

describe("npm test", () => {
  test("ends with one line over all projects", async () => {
    const outcomes = { unit: good(10), integration: good(5), media: good(2), e2e: good(3) };
    const result = await npmTest(outcomes);
    expect(result).toMatchObject({ code: 0, last: "20 passed, 0 failed" });
    expect(result.output.match(/passed, /g)).toHaveLength(1);
  });

  test("exits with 1 when a test failed, and runs the other projects all the same", async () => {
    const outcomes = { unit: oneBad, integration: good(5), media: good(2), e2e: good(3) };
    expect(await npmTest(outcomes)).toMatchObject({ code: 1, last: "14 passed, 1 failed" });
  });

  test("counts a suite that could not be loaded, a Jest that crashed and one that found no tests", async () => {
    const nothing = { code: 1, report: { numPassedTests: 0, numFailedTests: 0, testResults: [] } };
    const outcomes = { unit: notLoaded, integration: { code: 134 }, media: nothing, e2e: good(3) };
    expect(await npmTest(outcomes)).toMatchObject({ code: 1, last: "5 passed, 3 failed" });
  });

  test("runs one project with the arguments given, media and browser tests one file after another", async () => {
    const outcomes = { media: good(2), unit: good(1) };
    const media = await npmTest(outcomes, "media", "-t", "rtp");
    expect(media).toMatchObject({ code: 0, last: "2 passed, 0 failed" });
    expect(media.output).toContain("--runInBand -t rtp");
    expect((await npmTest(outcomes, "unit")).output).not.toContain("--runInBand");
  });
});
