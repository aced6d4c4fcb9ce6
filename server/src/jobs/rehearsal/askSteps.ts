import type { SpeechKind } from "@diemcau/shared/model/floor";
import type { Speaker } from "@diemcau/shared/protocol/commands";
import { randomOf } from "@diemcau/shared/rules/random";
import { type AgendaEntry, type ConferenceState, hostPoint } from "@diemcau/shared/rules/state";
import type { Step } from "./Step.ts";
import { words } from "./words.ts";

/** Most people that nobody planned who ask in one item. */
const mostUnplanned = 3;
/** Planned time of one of them, seconds. */
const unplannedSeconds = 120;

/** Who asks for the floor in an item, `opened` seconds after the beginning: the item's own person, and in a discussion others. */
export function askSteps(state: ConferenceState, item: AgendaEntry, seed: string, opened: number): Step[] {
  const place = state.agenda.findIndex(({ id }) => id === item.id);
  const random = randomOf(`${seed}/item/${place}`);
  const steps: Step[] = [];
  const ask = (
    pointId: string,
    speaker: Speaker,
    facts: { kind: SpeechKind; subject: string; plannedSeconds: number },
  ) =>
    steps.push({
      id: `item/${place}/ask/${steps.length}`,
      at: opened + 2 + steps.length * 5 + random() * 4,
      pointId,
      by: "room",
      deed: { kind: "command", command: { type: "floor.request", data: { pointId, speaker, ...facts } } },
    });

  const planned = item.person && pointOf(state, item);
  if (item.person && planned) {
    const { id, name, title, unit } = item.person;
    const kind = item.kind === "paper" ? "paper" : "speech";
    const plannedSeconds = Math.min(7200, item.plannedMinutes * 60);
    ask(planned.id, id === null ? { name, title, unit } : { personId: id }, {
      kind,
      subject: item.title,
      plannedSeconds,
    });
  }
  if (item.kind !== "speech" && item.kind !== "paper") return steps;
  const bridges = state.points.filter(({ kind, id }) => kind === "bridge" && id !== planned?.id);
  const count = Math.min(bridges.length, Math.floor(random() * (mostUnplanned + 1)));
  for (let number = 1; number <= count; number++) {
    const [point] = bridges.splice(Math.floor(random() * bridges.length), 1);
    if (!point) break;
    const speaker = { name: words.delegate(number), title: "", unit: "" };
    ask(point.id, speaker, { kind: "speech", subject: words.subject, plannedSeconds: unplannedSeconds });
  }
  return steps;
}

/** The room of the item's unit; whose unit has none speaks at the host. */
function pointOf(state: ConferenceState, { unit, person }: AgendaEntry) {
  const byUnit = state.points.find((point) => point.unit.id === unit?.id || point.unit.name === person?.unit);
  return byUnit ?? hostPoint(state);
}
