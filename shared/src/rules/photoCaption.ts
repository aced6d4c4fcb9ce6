import type { AgendaItemKind } from "../model/agenda.ts";
import type { Turn } from "../model/floor.ts";
import { type ConferenceState, findPoint, runningTurns } from "./state.ts";

/** What somebody does in an item of each kind, as the house's captions say it. */
const deeds: Partial<Record<AgendaItemKind, string>> = {
  report: "trình bày báo cáo",
  paper: "trình bày tham luận",
  speech: "phát biểu ý kiến",
  directive: "phát biểu chỉ đạo Hội nghị",
  conclusion: "phát biểu kết luận Hội nghị",
};

const wholeView = "Toàn cảnh Hội nghị";

/** The turn that a picture of a point shows now: of several there, the one begun last. */
export function turnShown(state: ConferenceState, pointId: string): Turn | null {
  return runningTurns(state).findLast((turn) => turn.pointId === pointId) ?? null;
}

/**
 * Caption of a picture taken of a point now: who speaks there and in what capacity, or what is seen. The house's form is
 * "Đ/c <name> – <title> phát biểu …".
 */
export function photoCaption(state: ConferenceState, pointId: string): string {
  const turn = turnShown(state, pointId);
  if (turn) return `Đ/c ${standing(turn)} ${deed(turn)}`;
  const point = findPoint(state, pointId);
  return point?.kind === "bridge" ? `Điểm cầu ${point.name}` : wholeView;
}

/** The same picture told to who can't see it: who, where, and what is seen. */
export function photoAlt(state: ConferenceState, pointId: string): string {
  const turn = turnShown(state, pointId);
  if (turn) return `Đồng chí ${standing(turn)} đang ${deed(turn)}, ${place(state, pointId)}.`;
  const point = findPoint(state, pointId);
  return point?.kind === "bridge"
    ? `Các đại biểu dự họp ${place(state, pointId)}.`
    : `${wholeView}: các đại biểu trong phòng họp ${place(state, pointId)}.`;
}

function standing({ speaker }: Turn): string {
  return `${speaker.name}${speaker.title ? ` – ${speaker.title}` : ""}`;
}

function deed({ item }: Turn): string {
  return (item && deeds[item.kind]) ?? "phát biểu tại Hội nghị";
}

function place(state: ConferenceState, pointId: string): string {
  const point = findPoint(state, pointId);
  return point?.kind === "bridge" ? `tại điểm cầu ${point.name}` : "tại điểm cầu chính";
}
