import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import { preflightSteps } from "@diemcau/shared/model/preflightSteps";
import type { RollCallMark } from "@diemcau/shared/model/rollCall";
import { randomOf } from "@diemcau/shared/rules/random";
import type { PointEntry } from "@diemcau/shared/rules/state";
import type { AnyCommand, Step } from "./Step.ts";
import { words } from "./words.ts";

/** Rooms come within so many seconds; those that are late within the others. */
const inTime = { from: 5, to: 150 } as const;
const late = { from: 240, to: 420 } as const;
const lateShare = 0.08;
/** Parts of a room's people that are there, take part online, or are absent. */
const present = 0.9;
const online = 0.94;
/** Marks in one command; a long list is called in parts. */
const marksAtOnce = 100;

/** What a point does by itself from joining until it is ready. The host is there first. */
export function pointSteps(point: PointEntry, index: number, seed: string): Step[] {
  const random = randomOf(`${seed}/point/${index}`);
  const within = ({ from, to }: { from: number; to: number }) => from + random() * (to - from);
  const at = point.kind === "host" ? 2 : within(random() < lateShare ? late : inTime);
  const steps: Step[] = [];
  const add = (name: string, after: number, by: Step["by"], command: AnyCommand) =>
    steps.push({ id: `${index}/${name}`, at: at + after, pointId: point.id, by, deed: { kind: "command", command } });
  const { id: pointId } = point;

  add("join", 0, "server", { type: "simulation.start", data: { pointIds: [pointId] } });
  const fault = random() < 0.15 ? Math.floor(random() * preflightSteps.length) : null;
  add("preflight", 8 + random() * 20, "room", {
    type: "preflight.report",
    data: { pointId, checks: checks(fault, random) },
  });
  if (fault !== null)
    add("preflight again", 70 + random() * 40, "room", {
      type: "preflight.report",
      data: { pointId, checks: checks(null, random) },
    });
  const expected = point.delegates.length || point.expected || 12;
  const count = Math.max(1, Math.round(expected * (present + random() * 0.08)));
  add("headcount", 30 + random() * 30, "room", { type: "headcount.report", data: { pointId, count } });
  for (let from = 0; from < point.delegates.length; from += marksAtOnce) {
    const marks = point.delegates.slice(from, from + marksAtOnce).map(({ id }) => mark(id, random));
    add(`roll call ${from}`, 40 + from / 10 + random() * 20, "room", {
      type: "rollCall.mark",
      data: { pointId, marks },
    });
  }
  if (random() < 0.12) add("help", 60 + random() * 60, "room", { type: "help.call", data: { pointId } });
  if (random() < 0.2)
    add("note", 50 + random() * 120, "room", { type: "note.send", data: { pointId, text: words.note(random) } });
  return steps;
}

function mark(delegateId: string, random: () => number): RollCallMark {
  const draw = random();
  if (draw < present) return { delegateId, state: "present" };
  return draw < online ? { delegateId, state: "online" } : { delegateId, state: "absent", reason: words.absence };
}

/** A run in which all is well, or one check asks for a remedy. */
function checks(fault: number | null, random: () => number): PreflightCheck[] {
  return preflightSteps.map((step, place) => ({
    step,
    result: place !== fault ? "good" : random() < 0.5 ? "warning" : "bad",
    cause: "",
    measured: words.simulated,
  }));
}
