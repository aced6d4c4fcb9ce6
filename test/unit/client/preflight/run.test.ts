import { expect, test } from "@jest/globals";
import { Preflight, type Trial } from "@diemcau/client/conference/preflight/Preflight";
import { wait } from "@diemcau/client/conference/preflight/wait";
import en from "@diemcau/client/i18n/en/preflight";
import vi from "@diemcau/client/i18n/vi/preflight";
import enDesk from "@diemcau/client/i18n/en/desk";
import viDesk from "@diemcau/client/i18n/vi/desk";
import { verdictOf } from "@diemcau/client/features/preflight/verdict";
import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import { keysOf } from "../secretary/texts.ts";

const good = (step: PreflightCheck["step"]): PreflightCheck => ({ step, result: "good", cause: "", measured: "1" });

function trial(step: PreflightCheck["step"], run: Trial["run"] = () => Promise.resolve([good(step)])): Trial {
  return { steps: [step], run };
}

test("runs one measurement after another and tells how far it is", async () => {
  const preflight = new Preflight();
  const seen: string[] = [];
  preflight.subscribe(() => {
    const { state, running, checks } = preflight.getSnapshot();
    seen.push(`${state} ${running.join()} ${checks.length}`);
  });
  const checks = await preflight.run([trial("camera"), trial("clock")]);
  expect(checks).toEqual([good("camera"), good("clock")]);
  expect(seen).toEqual(["running camera 0", "running clock 1", "done  2"]);
});

test("a measurement that fails is a red check, and the others go on", async () => {
  const broken = trial("speaker", () => Promise.reject(new Error("no sound card")));
  expect(await new Preflight().run([broken, trial("clock")])).toEqual([
    { step: "speaker", result: "bad", cause: "trialFailed", measured: "" },
    good("clock"),
  ]);
});

test("stopped, it ends at once and gives no half results", async () => {
  const preflight = new Preflight();
  let began = 0;
  const endless = trial("microphone", async (signal) => {
    began += 1;
    await wait(60_000, signal);
    return [good("microphone")];
  });
  const run = preflight.run([endless, trial("clock")]);
  preflight.stop();
  expect(await run).toBeNull();
  expect(began).toBe(1);
  expect(preflight.getSnapshot()).toMatchObject({ state: "stopped", running: [] });
});

test("a run's worst result is its verdict", () => {
  const at = "2022-04-28T00:30:00.000Z";
  const warning: PreflightCheck = { step: "echo", result: "warning", cause: "echoSome", measured: "" };
  const bad: PreflightCheck = { step: "camera", result: "bad", cause: "cameraMissing", measured: "" };
  expect(verdictOf(null)).toEqual({ result: "none", count: 0 });
  expect(verdictOf({ at, checks: [good("clock")] })).toEqual({ result: "good", count: 1 });
  expect(verdictOf({ at, checks: [good("clock"), warning] })).toEqual({ result: "warning", count: 1 });
  expect(verdictOf({ at, checks: [warning, bad, good("clock")] })).toEqual({ result: "bad", count: 1 });
});

test.each([
  ["preflight", vi, en],
  ["desk", viDesk, enDesk],
])("topic %s has the same texts in both languages, asking for the same values", (_topic, one, other) => {
  expect(keysOf(other)).toEqual(keysOf(one));
});
