/** What a room's machine checks by itself before the start, in this order. */
export const preflightSteps = [
  "camera",
  "motion",
  "microphone",
  "speaker",
  "echo",
  "uplink",
  "downlink",
  "slides",
  "clock",
] as const;
export type PreflightStep = (typeof preflightSteps)[number];
