import { AppError } from "@diemcau/shared/protocol/errors";
import type { LowerThird } from "@diemcau/shared/model/programme";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { floorProgramme, slotCamera, slotOf, speakerLowerThird } from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, currentTurn, hostPoint, type PointEntry } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { requirePoint, requireRunning } from "../facts.ts";

/** PROTOCOL P3 */
export const takePoint: Decider<{ pointId: string; sourceId?: string }> = ({ state }, { pointId, sourceId }) => {
  requireRunning(state);
  const point = requirePoint(state, pointId);
  // The rule that shows a slot decides what may be named: nothing without a picture, nothing of another point.
  if (sourceId !== undefined && slotCamera(state, { pointId, sourceId })?.id !== sourceId)
    throw new AppError("notFound");
  if (sourceId === undefined && !cameraOf(state, pointId)) throw new AppError("point.noPicture", { point: point.name });
  const lowerThird = lowerThirdOf(state, point);
  const programme = floorProgramme(state, { pointId, speaker: { id: null, ...lowerThird } });
  const [, ...beside] = programme.slots;
  const slots = [slotOf(state, pointId, sourceId), ...beside];
  const events: ConferenceEvent[] = [
    { type: "programme.taken", programme: { ...programme, slots, lowerThird }, cause: "operator" },
  ];
  if (state.chosenNextPointId === pointId)
    events.push({ type: "programme.nextChosen", pointId: null, pointName: null });
  return { events };
};

export const takeSlate: Decider<object> = ({ state }) => {
  requireRunning(state);
  return {
    events: [
      { type: "programme.taken", programme: { layout: "slate", slots: [], lowerThird: null }, cause: "operator" },
    ],
  };
};

/** Chooses the layout of cuts to come, and shows it at once when a picture is on air. */
export const chooseLayout: Decider<{ layout: "solo" | "chairSpeaker" }> = ({ state }, { layout }) => {
  const events: ConferenceEvent[] = [];
  if (state.floorLayout !== layout) events.push({ type: "programme.layoutChosen", layout });
  const { layout: shown, slots, lowerThird } = state.programme;
  const main = slots[0];
  const host = hostPoint(state);
  if (state.status !== "running" || shown === layout || !main || !host) return { events };
  if (layout === "chairSpeaker" && main.pointId === host.id) return { events };
  const composed = layout === "solo" ? [main] : [main, slotOf(state, host.id)];
  events.push({ type: "programme.taken", programme: { layout, slots: composed, lowerThird }, cause: "operator" });
  return { events };
};

/** PROTOCOL P4 */
export const holdCut: Decider<{ held: boolean }> = ({ state }, { held }) => ({
  events: state.held === held ? [] : [{ type: "programme.holdChanged", held }],
});

export const chooseNext: Decider<{ pointId: string | null }> = ({ state }, { pointId }) => {
  if (state.chosenNextPointId === pointId) return { events: [] };
  const pointName = pointId === null ? null : requirePoint(state, pointId).name;
  return { events: [{ type: "programme.nextChosen", pointId, pointName }] };
};

function lowerThirdOf(state: ConferenceState, point: PointEntry): LowerThird {
  const turn = currentTurn(state);
  if (turn?.pointId === point.id) return speakerLowerThird(turn);
  return { name: point.name, title: "", unit: point.unit.name };
}
