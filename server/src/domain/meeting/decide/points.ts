import type { Point, PointInput } from "@diemcau/shared/model/point";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { heardPointIds } from "@diemcau/shared/rules/programme";
import { type ConferenceState, hostPoint, isConnected } from "@diemcau/shared/rules/state";
import type { Directory } from "../../ports.ts";
import type { Decider } from "../decision.ts";
import { pointFacts, requireNotEnded, requirePoint, unitFacts } from "../facts.ts";

export const addPoint: Decider<PointInput> = async ({ state, directory, newId }, input) => {
  requireNotEnded(state);
  const point = await makePoint(directory, state, newId(), input);
  return { events: [{ type: "point.added", point }], ids: [point.id] };
};

export const changePoint: Decider<{ pointId: string; point: PointInput }> = async ({ state, directory }, data) => {
  requireNotEnded(state);
  requirePoint(state, data.pointId);
  return { events: [{ type: "point.changed", point: await makePoint(directory, state, data.pointId, data.point) }] };
};

export const removePoint: Decider<{ pointId: string }> = ({ state }, { pointId }) => {
  requireNotEnded(state);
  const point = requirePoint(state, pointId);
  const seen = state.programme.slots.some((slot) => slot.pointId === pointId) || heardPointIds(state).includes(pointId);
  if (seen || isConnected(point) || point.joinedAt !== null) throw new AppError("point.busy", { point: point.name });
  return { events: [{ type: "point.removed", ...pointFacts(point) }] };
};

export const unpairDevice: Decider<{ deviceId: string }> = ({ state }, { deviceId }) => {
  const point = state.points.find(({ devices }) => devices.some(({ id }) => id === deviceId));
  if (!point) throw new AppError("notFound");
  return { events: [{ type: "device.unpaired", deviceId, ...pointFacts(point) }] };
};

export const reportHeadcount: Decider<{ pointId: string; count: number }> = ({ state }, { pointId, count }) => {
  requireNotEnded(state);
  const point = requirePoint(state, pointId);
  return { events: point.headcount === count ? [] : [{ type: "headcount.reported", count, ...pointFacts(point) }] };
};

export const startSimulation: Decider<{ pointIds: string[] }> = ({ state }, { pointIds }) => {
  const points = pointIds.map((id) => requirePoint(state, id));
  const real = points.find(({ devices }) => devices.some(({ connected }) => connected));
  if (real) throw new AppError("simulation.live", { point: real.name });
  return {
    events: points
      .filter(({ simulated }) => !simulated)
      .map((point) => ({ type: "simulation.started", ...pointFacts(point) })),
  };
};

export const behaveSimulation: Decider<CommandData<"simulation.behave">> = ({ state }, { pointId, behaviour }) => {
  const point = requirePoint(state, pointId);
  if (!point.simulated) throw new AppError("simulation.none", { point: point.name });
  if (point.behaviour === behaviour) return { events: [] };
  return { events: [{ type: "simulation.behaved", behaviour, ...pointFacts(point) }] };
};

export const stopSimulation: Decider<{ pointIds: string[] }> = ({ state }, { pointIds }) => ({
  events: pointIds
    .map((id) => requirePoint(state, id))
    .filter(({ simulated }) => simulated)
    .map((point) => ({ type: "simulation.stopped", ...pointFacts(point) })),
});

async function makePoint(directory: Directory, state: ConferenceState, id: string, input: PointInput): Promise<Point> {
  const unit = await unitFacts(directory, input.unitId);
  const others = state.points.filter((point) => point.id !== id);
  const name = input.name || unit.shortName;
  if (others.some((point) => point.unit.id === unit.id && point.name === name))
    throw new AppError("point.duplicate", { point: name });
  const host = hostPoint({ ...state, points: others });
  if (input.kind === "host" && host) throw new AppError("point.hostExists", { point: host.name });
  return { id, kind: input.kind, name, unit, technician: input.technician, expected: input.expected };
}
