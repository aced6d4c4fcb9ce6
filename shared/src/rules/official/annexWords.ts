import type { LinkCause, LinkState } from "../../model/link.ts";
import type { PreflightCheck } from "../../model/preflight.ts";
import type { PreflightStep } from "../../model/preflightSteps.ts";

/** What a room's check looks at, as the annex prints it. */
export const stepWords: Record<PreflightStep, string> = {
  camera: "Camera",
  motion: "Hình chuyển động",
  microphone: "Micro",
  speaker: "Loa",
  echo: "Tiếng vọng",
  uplink: "Đường lên",
  downlink: "Đường xuống",
  slides: "Trang trình chiếu",
  clock: "Đồng hồ",
};

export const resultWords: Record<PreflightCheck["result"], string> = {
  good: "Tốt",
  warning: "Cần xem lại",
  bad: "Không đạt",
};

export const linkWords: Record<LinkState, string> = { good: "Tốt trở lại", weak: "Yếu", lost: "Mất" };

export const causeWords: Record<LinkCause, string> = {
  loss: "mất gói",
  roundTrip: "trễ cao",
  jitter: "trễ không đều",
  frozen: "hình đứng",
  silent: "không có tiếng",
  noMedia: "không nhận được hình, tiếng",
  rate: "thiếu băng thông",
};
