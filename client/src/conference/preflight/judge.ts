import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import type { PreflightStep } from "@diemcau/shared/model/preflightSteps";
import type { OpenedDevice } from "../openDevices.ts";
import type { LinkTrial } from "./linkTrial.ts";
import type { SpeechLevels } from "./soundLevels.ts";

/** The figures of a check stand in the record, so they are worded in its language; the remedy is the page's. */
type Judged = Omit<PreflightCheck, "step">;

const good = (measured: string): Judged => ({ result: "good", cause: "", measured });
const warning = (cause: string, measured: string): Judged => ({ result: "warning", cause, measured });
const bad = (cause: string, measured = ""): Judged => ({ result: "bad", cause, measured });

/** Puts a judgement to its step. */
export function checkOf(step: PreflightStep, judged: Judged): PreflightCheck {
  return { step, ...judged };
}

const problems = { refused: "Refused", missing: "Missing", busy: "Busy", insecure: "Insecure" } as const;

/** Why a device gives nothing, as the remedy's key: `cameraRefused`, `microphoneMissing`. */
export function deviceFault(kind: "camera" | "microphone", device: Exclude<OpenedDevice, { state: "live" }>): Judged {
  return bad(device.state === "off" ? `${kind}Off` : `${kind}${problems[device.problem]}`);
}

/** Pictures a second below which speech and picture fall apart. */
const fewFrames = 8;
const fullFrames = 12;

/** The camera's picture as it came: lines, and pictures a second. */
export function judgeCamera({ width, height, rate }: { width: number; height: number; rate: number }): Judged {
  const measured = `${width} × ${height}, ${number(rate)} hình/giây`;
  if (rate < fewFrames) return bad("cameraSlow", measured);
  if (rate < fullFrames) return warning("cameraSlow", measured);
  return height < 700 ? warning("cameraSmall", measured) : good(measured);
}

/** Whether the picture moves, by the mean change of brightness between frames; and its brightness, both 0 to 255. */
export function judgeMotion({ change, brightness }: { change: number; brightness: number }): Judged {
  const measured = `thay đổi ${number(change, 1)}, độ sáng ${number(brightness)}/255`;
  if (change < 0.02) return bad("pictureStands", measured);
  return brightness < 20 ? warning("pictureDark", measured) : good(measured);
}

/** Speech over the room's noise. */
export function judgeMicrophone({ noise, speech }: SpeechLevels): Judged {
  const measured = `nói ${decibel(speech)}, ồn ${decibel(noise)}, chênh ${number(speech - noise)} dB`;
  if (speech < -75) return bad("microphoneSilent", measured);
  if (speech - noise < 8) return warning(noise > -40 ? "microphoneNoisy" : "microphoneNoSpeech", measured);
  if (speech < -48) return warning("microphoneQuiet", measured);
  return speech > -6 ? warning("microphoneLoud", measured) : good(measured);
}

/** Part of the moments in which the test tone must be heard. */
const mostMoments = 0.6;

/** The tone as the microphone heard it without any cleaning: dB over its neighbours, moment by moment. */
export function judgeSpeaker(overNeighbours: readonly number[]): Judged {
  const heard = overNeighbours.filter((over) => over > 10).length / Math.max(1, overNeighbours.length);
  const measured = `nghe được ${number(heard * 100)} % thời gian`;
  if (heard >= mostMoments) return good(measured);
  return heard > 0.2 ? warning("speakerFaint", measured) : bad("speakerSilent", measured);
}

/** What comes back of the tone with echo cancellation, beside what the microphone heard without; dB of full scale. */
export function judgeEcho({ heard, returned }: { heard: number; returned: number }): Judged {
  const held = Math.max(0, heard - returned);
  const measured = `còn ${decibel(returned)}, khử ${number(held)} dB`;
  if (returned < -62 || held >= 15) return good(measured);
  return held >= 6 ? warning("echoSome", measured) : bad("echoMuch", measured);
}

/** A direction of the link; `null` when nothing went through. */
export function judgeLink(direction: "uplink" | "downlink", trial: LinkTrial | null): Judged {
  if (!trial) return bad(`${direction}None`);
  const { rate, roundTrip, loss, height, heldBackBy } = trial;
  const there = roundTrip === null ? "" : `, đi về ${number(roundTrip)} ms`;
  const measured = `${number(rate)} kbit/s${there}, mất gói ${number(loss, 1)} %, hình ${height} dòng`;
  if (height === 0 || loss > 5) return bad(height === 0 ? `${direction}None` : "linkLoss", measured);
  if (loss > 1) return warning("linkLoss", measured);
  if (roundTrip !== null && roundTrip > 300) return warning("linkFar", measured);
  if (heldBackBy === "cpu") return warning("machineSlow", measured);
  if (heldBackBy === "bandwidth" || height < 360) return warning("linkThin", measured);
  return good(measured);
}

/** How long a page of slides took from the server to the screen, ms; `null` when it never came. */
export function judgeSlides(milliseconds: number | null): Judged {
  if (milliseconds === null) return bad("slidesNone");
  const measured = `${number(milliseconds)} ms`;
  return milliseconds > 3000 ? warning("slidesSlow", measured) : good(measured);
}

/** How far this machine's clock is from the server's, ms, and how exactly that is known. */
export function judgeClock({
  offset,
  within,
}: { offset: number; within: number } | { offset: null; within: null }): Judged {
  if (offset === null) return bad("clockUnknown");
  const measured = `lệch ${number(Math.abs(offset) / 1000, 1)} giây (±${number(within / 1000, 2)})`;
  const off = Math.abs(offset) - within;
  if (off > 60_000) return bad("clockOff", measured);
  return off > 2000 ? warning("clockOff", measured) : good(measured);
}

function number(value: number, digits = 0): string {
  return value.toLocaleString("vi-VN", { maximumFractionDigits: digits });
}

function decibel(value: number): string {
  return `${value < 0 ? "−" : ""}${number(Math.abs(value))} dB`;
}
