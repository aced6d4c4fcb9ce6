import { z } from "zod";
import { optionalLine } from "../text/plainText.ts";
import { Id } from "./id.ts";
import type { PersonFacts, UnitFacts } from "./person.ts";

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

/** What a machine of the room shows: the programme, the technician's desk, or both. */
export const RoomRole = z.enum(["screen", "desk", "both"]);
export type RoomRole = z.infer<typeof RoomRole>;

/** A paired machine: the room's own, or a presenter's, which came by a personal link. */
export const DeviceRole = z.enum([...RoomRole.options, "presenter"]);
export type DeviceRole = z.infer<typeof DeviceRole>;

/** A machine at a point, paired once. */
export interface Device {
  id: string;
  role: DeviceRole;
  name: string;
  /** Whose machine it is; absent for the room's own. */
  person: PersonFacts | null;
}

/** Somebody who may join from an own machine, at the point where they will speak. */
export interface Invitation {
  id: string;
  pointId: string;
  person: PersonFacts;
  invitedAt: string;
}

/** How a simulated point behaves in a rehearsal. */
export const simulatedBehaviours = ["steady", "frozen", "badLink"] as const;
export const SimulatedBehaviour = z.enum(simulatedBehaviours);
export type SimulatedBehaviour = (typeof simulatedBehaviours)[number];

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
