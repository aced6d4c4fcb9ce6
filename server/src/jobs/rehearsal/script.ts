import { incidentKinds } from "@diemcau/shared/protocol/rehearsal";
import { randomOf } from "@diemcau/shared/rules/random";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { pointSteps } from "./pointSteps.ts";
import type { Step } from "./Step.ts";

/** When things begin to go wrong, seconds: the rooms are there by then. */
const calmUntil = 200;
/** One incident for so many points, and never fewer than this. */
const pointsPerIncident = 6;
const fewestIncidents = 3;
/** What goes wrong by itself, in turn; rooms call for help in their own steps. */
const kinds = incidentKinds.filter((kind) => kind !== "help");

/**
 * What the points of a conference do by themselves in a rehearsal, in order of time: they come, report, count, call the roll,
 * and later something goes wrong here and there. The same for the same conference and seed.
 */
export function scriptOf(state: ConferenceState, seed: string): Step[] {
  const steps = state.points.flatMap((point, index) => pointSteps(point, index, seed));
  return [...steps, ...incidentSteps(state, seed)].sort((a, b) => a.at - b.at);
}

function incidentSteps({ points, agenda }: ConferenceState, seed: string): Step[] {
  const bridges = points.filter(({ kind }) => kind === "bridge");
  if (bridges.length === 0) return [];
  const random = randomOf(`${seed}/incidents`);
  const planned = agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes * 60, 0);
  const count = Math.max(fewestIncidents, Math.round(bridges.length / pointsPerIncident));
  return Array.from({ length: count }, (_, place): Step => {
    const point = bridges[Math.floor(random() * bridges.length)] ?? bridges[0];
    const at = calmUntil + ((place + random()) / count) * Math.max(planned, calmUntil);
    return {
      id: `incident/${place}`,
      at,
      pointId: point?.id ?? "",
      by: "server",
      deed: { kind: "incident", incident: kinds[place % kinds.length] ?? "frozen" },
    };
  });
}
