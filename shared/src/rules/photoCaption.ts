import type { AgendaItemKind } from "../model/agenda.ts";
import type { Turn } from "../model/floor.ts";
import { type ConferenceState, currentTurn, findPoint } from "./state.ts";

/** What somebody does in an item of each kind, as the house's captions say it. */
const deeds: Partial<Record<AgendaItemKind, string>> = {
  report: "trình bày báo cáo",
  paper: "trình bày tham luận",
  speech: "phát biểu ý kiến",
  directive: "phát biểu chỉ đạo Hội nghị",
  conclusion: "phát biểu kết luận Hội nghị",
};

/**
 * Caption of a picture taken of a point now: who speaks there and in what capacity, or what is seen. The house's form is
 * "Đ/c <name> – <title> phát biểu …".
 */
export function photoCaption(state: ConferenceState, pointId: string): string {
  const turn = currentTurn(state);
  if (turn?.pointId === pointId) return speakerCaption(turn);
  const point = findPoint(state, pointId);
  return point?.kind === "bridge" ? `Điểm cầu ${point.name}` : "Toàn cảnh Hội nghị";
}

function speakerCaption({ speaker, item }: Turn): string {
  const deed = (item && deeds[item.kind]) ?? "phát biểu tại Hội nghị";
  return `Đ/c ${speaker.name}${speaker.title ? ` – ${speaker.title}` : ""} ${deed}`;
}
