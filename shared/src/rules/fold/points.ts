import type { Point } from "../../model/point.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import { type ConferenceState, isConnected, type PointEntry } from "../state.ts";

/** Points, their devices and sources. */
export function foldPoints(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "point.added":
      return {
        ...state,
        points: [...state.points, newPoint(event.point, at)],
      };
    case "point.changed":
      return change(state, event.point.id, at, (point) => ({ ...point, ...event.point }));
    case "point.removed":
      return {
        ...state,
        points: state.points.filter((point) => point.id !== event.pointId),
        sources: state.sources.filter((source) => source.pointId !== event.pointId),
        invitations: state.invitations.filter((invitation) => invitation.pointId !== event.pointId),
        notes: state.notes.filter((note) => note.pointId !== event.pointId),
      };
    case "device.paired":
      return change(state, event.pointId, at, (point) => ({
        ...point,
        devices: [...point.devices, { ...event.device, connected: false }],
      }));
    case "device.unpaired":
      return change(withoutSourcesOf(state, event.deviceId), event.pointId, at, (point) => ({
        ...point,
        devices: point.devices.filter((device) => device.id !== event.deviceId),
      }));
    case "device.connected":
      return change(state, event.pointId, at, (point) => setConnected(point, event.deviceId, true));
    case "device.disconnected":
      return change(withoutSourcesOf(state, event.deviceId), event.pointId, at, (point) =>
        setConnected(point, event.deviceId, false),
      );
    case "source.offered":
      return {
        ...state,
        sources: [...state.sources.filter((source) => source.id !== event.source.id), event.source],
      };
    case "source.withdrawn":
      return { ...state, sources: state.sources.filter((source) => source.id !== event.sourceId) };
    case "headcount.reported":
      return change(state, event.pointId, at, (point) => ({ ...point, headcount: event.count }));
    case "simulation.started":
      return change(state, event.pointId, at, (point) => ({ ...point, simulated: true }));
    case "simulation.stopped":
      return change(state, event.pointId, at, (point) => ({ ...point, simulated: false, behaviour: "steady" }));
    case "simulation.behaved":
      return change(state, event.pointId, at, (point) => ({ ...point, behaviour: event.behaviour }));
    case "source.preferred":
      return change(state, event.pointId, at, (point) => ({ ...point, preferredSourceId: event.sourceId }));
    case "point.muted":
      return change(state, event.pointId, at, (point) => ({ ...point, muted: event.muted }));
    case "link.changed":
      return change(state, event.pointId, at, (point) => ({
        ...point,
        link: { state: event.state, cause: event.cause, since: at },
      }));
    case "server.restarted":
      return {
        ...state,
        sources: [],
        points: state.points.map((point) => ({
          ...point,
          devices: point.devices.map((device) => ({ ...device, connected: false })),
        })),
      };
    default:
      return state;
  }
}

/** A point as it enters the state: nothing is known of its room yet. */
export function newPoint(point: Point, at: string): PointEntry {
  return {
    ...point,
    devices: [],
    headcount: null,
    joinedAt: null,
    simulated: false,
    behaviour: "steady",
    preferredSourceId: null,
    muted: false,
    link: { state: "good", cause: null, since: at },
    helpCalledAt: null,
    preflight: null,
    delegates: [],
  };
}

function change(
  state: ConferenceState,
  pointId: string,
  at: string,
  edit: (point: PointEntry) => PointEntry,
): ConferenceState {
  const points = state.points.map((point) => (point.id === pointId ? joined(edit(point), state, at) : point));
  return { ...state, points };
}

/** Notes the first moment the point took part while the conference ran. */
function joined(point: PointEntry, state: ConferenceState, at: string): PointEntry {
  return point.joinedAt === null && state.status === "running" && isConnected(point)
    ? { ...point, joinedAt: at }
    : point;
}

function setConnected(point: PointEntry, deviceId: string, connected: boolean): PointEntry {
  return {
    ...point,
    devices: point.devices.map((device) => (device.id === deviceId ? { ...device, connected } : device)),
  };
}

function withoutSourcesOf(state: ConferenceState, deviceId: string): ConferenceState {
  return { ...state, sources: state.sources.filter((source) => source.deviceId !== deviceId) };
}
