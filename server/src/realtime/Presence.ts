import type { Actor } from "@diemcau/shared/model/actor";
import { findPoint } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { RealtimeLog } from "./types.ts";

type DeviceActor = Extract<Actor, { kind: "device" }>;

/** A reloaded page is not a lost room: only after this is a device told as disconnected. */
const graceMilliseconds = 2500;

/** Counts the sockets of each device and records when it comes and goes. */
export class Presence {
  private readonly sockets = new Map<string, number>();
  private readonly leaving = new Map<string, NodeJS.Timeout>();
  /** What is being recorded now. */
  private readonly records = new Set<Promise<void>>();
  private readonly conferences: Conferences;
  private readonly log: RealtimeLog;

  constructor(conferences: Conferences, log: RealtimeLog) {
    this.conferences = conferences;
    this.log = log;
  }

  arrived(device: DeviceActor): void {
    this.sockets.set(device.id, (this.sockets.get(device.id) ?? 0) + 1);
    clearTimeout(this.leaving.get(device.id));
    this.leaving.delete(device.id);
    this.record(device, true);
  }

  left(device: DeviceActor): void {
    const count = (this.sockets.get(device.id) ?? 1) - 1;
    if (count > 0) {
      this.sockets.set(device.id, count);
      return;
    }
    this.sockets.delete(device.id);
    const timer = setTimeout(() => {
      this.leaving.delete(device.id);
      this.record(device, false);
    }, graceMilliseconds);
    this.leaving.set(device.id, timer);
  }

  /** Resolves when everything that began to be recorded is; who is still leaving is told by the next start. */
  async close(): Promise<void> {
    for (const timer of this.leaving.values()) clearTimeout(timer);
    this.leaving.clear();
    await Promise.all(this.records);
  }

  private record(device: DeviceActor, connected: boolean): void {
    const record = this.commit(device, connected).catch((error: unknown) =>
      this.log.error({ error, device: device.id }, "presence was not recorded"),
    );
    this.records.add(record);
    void record.finally(() => this.records.delete(record));
  }

  private async commit(device: DeviceActor, connected: boolean): Promise<void> {
    if (!this.conferences.has(device.conferenceId)) return;
    const type = connected ? "device.connected" : "device.disconnected";
    await this.conferences.act(device.conferenceId, device, (state) => {
      const point = findPoint(state, device.pointId);
      const known = point?.devices.find(({ id }) => id === device.id);
      if (!point || !known || known.connected === connected) return { events: [] };
      return { events: [{ type, deviceId: device.id, pointId: point.id, pointName: point.name }] };
    });
  }
}
