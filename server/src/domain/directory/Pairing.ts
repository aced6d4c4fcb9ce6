import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { PairDevice, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { type ConferenceState, findPoint, type PointEntry } from "@diemcau/shared/rules/state";
import type { z } from "zod";
import type { Conferences } from "../meeting/Conferences.ts";
import { pointFacts, requireNotEnded, requirePoint } from "../meeting/facts.ts";
import type { Surroundings } from "../ports.ts";
import { allow } from "./allow.ts";
import type { DeviceStore, Limits, PairingCodeStore, Secrets, StoredPairingCode } from "./ports.ts";

/** A paired device, as an actor. */
export type DeviceActor = Extract<Actor, { kind: "device" }>;

/** How long a pairing code is good for. */
const codeMinutes = 10;
/** How long an expired code is remembered, so that a room is told why it doesn't work. */
const rememberedHours = 24;
/** A new code equal to one that is in use is drawn again; with 700 in use that is rare. */
const maxDraws = 20;

type Input = z.infer<typeof PairDevice>;

interface Parts {
  codes: PairingCodeStore;
  devices: DeviceStore;
  conferences: Conferences;
  secrets: Secrets;
  limits: Limits;
  surroundings: Surroundings;
}

/** Devices of rooms: a code issued for a point turns into a token that the device keeps. */
export class Pairing {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Issues a code for a point; the point's earlier codes end. */
  async issue(actor: Actor | null, conferenceId: string, pointId: string): Promise<PairingCode> {
    allow(actor, "device.pair");
    const { codes, conferences, secrets, surroundings } = this.parts;
    const state = conferences.state(conferenceId);
    requireNotEnded(state);
    requirePoint(state, pointId);
    const now = surroundings.now();
    const expiresAt = new Date(now.getTime() + codeMinutes * 60 * 1000).toISOString();
    for (let draw = 0; draw < maxDraws; draw++) {
      const code = secrets.pairingCode();
      const stored = { id: secrets.hashOf(code), conferenceId, pointId, expiresAt };
      if (await codes.issue(stored, now.toISOString())) return { code, expiresAt };
    }
    throw new AppError("server.failed");
  }

  /**
   * Pairs the device that typed a code: `pairing.wrong`, `pairing.expired`, or `pairing.screenTaken` while the code stays
   * good for another try. One commit unpairs a replaced screen, ends the point's simulation and pairs the device. What
   * this browser was paired as before, by `oldToken`, ends.
   */
  async pair(
    input: Input,
    address: string,
    oldToken?: string,
  ): Promise<{ token: string; device: DeviceActor; described: PairedDevice }> {
    const { codes, surroundings } = this.parts;
    const code = await this.requireCode(input.code, address);
    const id = surroundings.newId();
    const { conferenceId, pointId } = code;
    const device: DeviceActor = { kind: "device", id, conferenceId, pointId, role: input.role, person: null };
    const before = oldToken === undefined ? null : await this.device(oldToken);
    this.requireFree(before, conferenceId);
    const decide = (state: ConferenceState) => decidePairing(state, device, input, before?.id);
    decide(this.parts.conferences.state(conferenceId));
    if (!(await codes.take(code.id))) throw new AppError("pairing.wrong");
    const token = await this.admit(device, decide).catch(async (error: unknown) => {
      await codes.giveBack(code);
      throw error;
    });
    if (before) await this.leave(before);
    return { token, device, described: this.describe(device) };
  }

  /** Keeps a device's new token and commits what makes it one; answers the token. Nothing stays of it when the commit fails. */
  async admit(device: DeviceActor, decide: (state: ConferenceState) => ConferenceEvent[]): Promise<string> {
    const { conferences, devices, secrets } = this.parts;
    const { id: deviceId, conferenceId, pointId, role } = device;
    const token = secrets.token();
    await devices.insert({ id: secrets.hashOf(token), deviceId, conferenceId, pointId, role });
    try {
      await conferences.act(conferenceId, device, (state) => ({ events: decide(state) }));
    } catch (error) {
      await devices.removeDevice(deviceId);
      throw error;
    }
    return token;
  }

  /** Who holds a token, while the log says that the device is paired. */
  async device(token: string): Promise<DeviceActor | null> {
    const { conferences, devices, secrets } = this.parts;
    const stored = await devices.find(secrets.hashOf(token));
    if (!stored || !conferences.has(stored.conferenceId)) return null;
    const { deviceId, conferenceId, pointId, role } = stored;
    const point = findPoint(conferences.state(conferenceId), pointId);
    const known = point?.devices.find((device) => device.id === deviceId);
    return known ? { kind: "device", id: deviceId, conferenceId, pointId, role, person: known.person } : null;
  }

  /** What a device shows of itself. */
  describe(device: DeviceActor): PairedDevice {
    const { conferenceId, pointId, role, person } = device;
    const state = this.parts.conferences.state(conferenceId);
    const pointName = requirePoint(state, pointId).name;
    return {
      deviceId: device.id,
      role,
      conferenceId,
      conferenceTitle: state.conference?.title ?? "",
      pointId,
      pointName,
      person,
    };
  }

  /** A device takes itself out. */
  async leave(device: DeviceActor): Promise<void> {
    await this.parts.conferences.act(device.conferenceId, device, (state) => {
      const point = findPoint(state, device.pointId);
      if (!point?.devices.some(({ id }) => id === device.id)) return { events: [] };
      return { events: [{ type: "device.unpaired", deviceId: device.id, ...pointFacts(point) }] };
    });
    await this.forget(device.id);
  }

  /** Drops the token of a device that the log unpaired. */
  async forget(deviceId: string): Promise<void> {
    await this.parts.devices.removeDevice(deviceId);
  }

  /** Forgets codes that expired long ago. */
  async sweep(): Promise<void> {
    const before = this.parts.surroundings.now().getTime() - rememberedHours * 3600 * 1000;
    await this.parts.codes.sweep(new Date(before).toISOString());
  }

  /** A rehearsal never takes a machine out of a real conference. */
  private requireFree(before: DeviceActor | null, conferenceId: string): void {
    if (!before || before.conferenceId === conferenceId) return;
    const { conferences } = this.parts;
    const rehearsed = (id: string) => conferences.state(id).conference?.rehearsalOf ?? null;
    if (rehearsed(conferenceId) !== null && rehearsed(before.conferenceId) === null)
      throw new AppError("rehearsal.machineInUse");
  }

  /** The code as it was issued; guesses are limited by address and in all. */
  private async requireCode(typed: string, address: string): Promise<StoredPairingCode> {
    const { codes, conferences, limits, secrets, surroundings } = this.parts;
    await limits.check("pairing.address", address);
    await limits.check("pairing.all", "");
    const code = await codes.find(secrets.hashOf(typed));
    if (code && code.expiresAt > surroundings.now().toISOString() && conferences.has(code.conferenceId)) return code;
    await limits.count("pairing.address", address);
    await limits.count("pairing.all", "");
    throw new AppError(code ? "pairing.expired" : "pairing.wrong");
  }
}

function decidePairing(
  state: ConferenceState,
  device: DeviceActor,
  input: Input,
  ownOldId?: string,
): ConferenceEvent[] {
  requireNotEnded(state);
  const point = requirePoint(state, device.pointId);
  const own = point.devices.filter(({ id }) => id === ownOldId);
  const inTheWay = showsPicture(device.role)
    ? point.devices.filter(({ id, role }) => id !== ownOldId && showsPicture(role))
    : [];
  if (inTheWay.length > 0 && !input.replaceScreen) throw new AppError("pairing.screenTaken", { point: point.name });
  const { id, role } = device;
  return [
    ...[...own, ...inTheWay].map(
      (old): ConferenceEvent => ({ type: "device.unpaired", deviceId: old.id, ...pointFacts(point) }),
    ),
    ...endOfSimulation(point),
    { type: "device.paired", device: { id, role, name: input.name, person: null }, ...pointFacts(point) },
  ];
}

function showsPicture(role: DeviceActor["role"]): boolean {
  return role === "screen" || role === "both";
}

function endOfSimulation(point: PointEntry): ConferenceEvent[] {
  return point.simulated ? [{ type: "simulation.stopped", ...pointFacts(point) }] : [];
}
