import { z } from "zod";
import { optionalLine } from "../text/plainText.ts";
import { Id } from "./id.ts";
import type { UnitFacts } from "./person.ts";

/** Who to call about a room. */
export const Technician = z.object({
  name: optionalLine(100),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ .()-]{0,24}$/, "phone.form"),
});
export type Technician = z.infer<typeof Technician>;

/** What the office types about a point (điểm cầu). */
export const PointInput = z.object({
  unitId: Id,
  kind: z.enum(["host", "bridge"]),
  /** Name of the room on the wall and on air; empty takes the unit's short name. */
  name: optionalLine(60),
  technician: Technician,
  /** How many people the room expects; 0 when not known. */
  expected: z.number().int().min(0).max(5000),
});
export type PointInput = z.infer<typeof PointInput>;

/** A point as the log records it. */
export interface Point {
  id: string;
  kind: "host" | "bridge";
  name: string;
  unit: UnitFacts;
  /** Absent for audiences that may not have it. */
  technician: Technician | null;
  expected: number;
}

/** What a paired device shows: the programme, the technician's desk, or both. */
export const DeviceRole = z.enum(["screen", "desk", "both"]);
export type DeviceRole = z.infer<typeof DeviceRole>;

/** A machine in a room, paired once. */
export interface Device {
  id: string;
  role: DeviceRole;
  name: string;
}

export const SourceKind = z.enum(["camera", "microphone", "screen"]);
export type SourceKind = z.infer<typeof SourceKind>;

/** A picture or sound that a device offers. */
export interface Source {
  id: string;
  pointId: string;
  deviceId: string;
  kind: SourceKind;
  name: string;
}
