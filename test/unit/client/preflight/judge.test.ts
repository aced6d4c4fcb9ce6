import { expect, test } from "@jest/globals";
import {
  deviceFault,
  judgeCamera,
  judgeClock,
  judgeEcho,
  judgeLink,
  judgeMicrophone,
  judgeMotion,
  judgeSlides,
  judgeSpeaker,
} from "@diemcau/client/conference/preflight/judge";
import { PreflightCheck } from "@diemcau/shared/model/preflight";
import vi from "@diemcau/client/i18n/vi/preflight";

const trial = { rate: 2100, roundTrip: 12, loss: 0, height: 720, heldBackBy: null };

/** Result and cause of a judgement, as one word. */
function of({ result, cause }: { result: string; cause: string }): string {
  return cause === "" ? result : `${result} ${cause}`;
}

test.each([
  [{ width: 1280, height: 720, rate: 25 }, "good"],
  [{ width: 640, height: 480, rate: 25 }, "warning cameraSmall"],
  [{ width: 1280, height: 720, rate: 10 }, "warning cameraSlow"],
  [{ width: 1280, height: 720, rate: 3 }, "bad cameraSlow"],
])("a camera of %o is %s", (figures, expected) => expect(of(judgeCamera(figures))).toBe(expected));

test.each([
  [{ change: 1.4, brightness: 110 }, "good"],
  [{ change: 0, brightness: 110 }, "bad pictureStands"],
  [{ change: 0.3, brightness: 6 }, "warning pictureDark"],
])("a picture of %o is %s", (figures, expected) => expect(of(judgeMotion(figures))).toBe(expected));

test.each([
  [{ noise: -58, speech: -24 }, "good"],
  [{ noise: -100, speech: -100 }, "bad microphoneSilent"],
  [{ noise: -60, speech: -57 }, "warning microphoneNoSpeech"],
  [{ noise: -30, speech: -25 }, "warning microphoneNoisy"],
  [{ noise: -70, speech: -52 }, "warning microphoneQuiet"],
  [{ noise: -50, speech: -2 }, "warning microphoneLoud"],
])("a microphone of %o is %s", (figures, expected) => expect(of(judgeMicrophone(figures))).toBe(expected));

test("a loudspeaker is heard when the tone stands out most of the time", () => {
  expect(of(judgeSpeaker([22, 25, 24, 3]))).toBe("good");
  expect(of(judgeSpeaker([22, 2, 2, 3]))).toBe("warning speakerFaint");
  expect(of(judgeSpeaker([1, 2, 3]))).toBe("bad speakerSilent");
  expect(of(judgeSpeaker([]))).toBe("bad speakerSilent");
});

test("an echo is what comes back although it should be cancelled", () => {
  expect(of(judgeEcho({ heard: -20, returned: -55 }))).toBe("good");
  expect(of(judgeEcho({ heard: -80, returned: -80 }))).toBe("good");
  expect(of(judgeEcho({ heard: -20, returned: -32 }))).toBe("warning echoSome");
  expect(of(judgeEcho({ heard: -20, returned: -21 }))).toBe("bad echoMuch");
});

test.each([
  [trial, "good"],
  [null, "bad uplinkNone"],
  [{ ...trial, height: 0 }, "bad uplinkNone"],
  [{ ...trial, loss: 2 }, "warning linkLoss"],
  [{ ...trial, loss: 8 }, "bad linkLoss"],
  [{ ...trial, roundTrip: 420 }, "warning linkFar"],
  [{ ...trial, roundTrip: null }, "good"],
  [{ ...trial, heldBackBy: "bandwidth" as const }, "warning linkThin"],
  [{ ...trial, heldBackBy: "cpu" as const }, "warning machineSlow"],
  [{ ...trial, height: 180 }, "warning linkThin"],
])("an uplink of %o is %s", (figures, expected) => expect(of(judgeLink("uplink", figures))).toBe(expected));

test("slides and clock are judged by their time, the clock by no more than is known of it", () => {
  expect(of(judgeSlides(240))).toBe("good");
  expect(of(judgeSlides(4100))).toBe("warning slidesSlow");
  expect(of(judgeSlides(null))).toBe("bad slidesNone");
  expect(of(judgeClock({ offset: -1900, within: 20 }))).toBe("good");
  expect(of(judgeClock({ offset: 2600, within: 900 }))).toBe("good");
  expect(of(judgeClock({ offset: -9000, within: 20 }))).toBe("warning clockOff");
  expect(of(judgeClock({ offset: 7_200_000, within: 20 }))).toBe("bad clockOff");
  expect(of(judgeClock({ offset: null, within: null }))).toBe("bad clockUnknown");
});

test("a device that isn't open is red with its own remedy", () => {
  expect(of(deviceFault("camera", { state: "failed", problem: "refused" }))).toBe("bad cameraRefused");
  expect(of(deviceFault("microphone", { state: "failed", problem: "busy" }))).toBe("bad microphoneBusy");
  expect(of(deviceFault("camera", { state: "off" }))).toBe("bad cameraOff");
});

test("every cause has a remedy in words, and every judgement fits the contract", () => {
  const judged = [
    ...(["refused", "missing", "busy", "insecure"] as const).flatMap((problem) =>
      (["camera", "microphone"] as const).map((kind) => deviceFault(kind, { state: "failed", problem })),
    ),
    deviceFault("camera", { state: "off" }),
    deviceFault("microphone", { state: "off" }),
    judgeCamera({ width: 640, height: 360, rate: 3 }),
    judgeCamera({ width: 640, height: 360, rate: 20 }),
    judgeMotion({ change: 0, brightness: 0 }),
    judgeMotion({ change: 1, brightness: 0 }),
    judgeMicrophone({ noise: -100, speech: -100 }),
    judgeMicrophone({ noise: -60, speech: -57 }),
    judgeMicrophone({ noise: -30, speech: -25 }),
    judgeMicrophone({ noise: -70, speech: -52 }),
    judgeMicrophone({ noise: -50, speech: -2 }),
    judgeSpeaker([]),
    judgeSpeaker([22, 2, 2]),
    judgeEcho({ heard: -20, returned: -21 }),
    judgeEcho({ heard: -20, returned: -32 }),
    judgeLink("uplink", null),
    judgeLink("downlink", null),
    judgeLink("uplink", { ...trial, loss: 8 }),
    judgeLink("uplink", { ...trial, roundTrip: 420 }),
    judgeLink("uplink", { ...trial, heldBackBy: "cpu" }),
    judgeLink("uplink", { ...trial, heldBackBy: "bandwidth" }),
    judgeSlides(null),
    judgeSlides(4100),
    judgeClock({ offset: null, within: null }),
    judgeClock({ offset: 9000, within: 0 }),
  ];
  for (const one of judged) {
    expect(PreflightCheck.safeParse({ step: "camera", ...one }).success).toBe(true);
    expect(Object.keys(vi.remedy)).toContain(one.cause);
  }
});
