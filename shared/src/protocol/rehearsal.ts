import { z } from "zod";
import { Id } from "../model/id.ts";

/** How many times faster than life a rehearsal may run. */
export const rehearsalSpeeds = [1, 2, 5, 10] as const;
export const RehearsalSpeed = z.literal(rehearsalSpeeds);
export type RehearsalSpeed = (typeof rehearsalSpeeds)[number];

/** What can go wrong at a simulated point: its picture stands still, its link is bad, it is gone, its room calls for help. */
export const incidentKinds = ["frozen", "badLink", "dropped", "help"] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** `POST /conferences/:id/rehearsal` begins a rehearsal; the same `commandId` begins it once. */
export const HoldRehearsal = z.object({
  commandId: Id,
  speed: RehearsalSpeed.default(1),
  /** Whether the server also does what chair and operator would. */
  autopilot: z.boolean().default(false),
});
export type HoldRehearsal = z.infer<typeof HoldRehearsal>;

/** `POST /conferences/:id/rehearsal/:rehearsalId` steers it. */
export const RehearsalControl = z.discriminatedUnion("action", [
  z.object({ action: z.literal("pause") }),
  z.object({ action: z.literal("resume") }),
  z.object({ action: z.literal("speed"), speed: RehearsalSpeed }),
  z.object({ action: z.literal("autopilot"), on: z.boolean() }),
  z.object({ action: z.literal("incident"), kind: z.enum(incidentKinds), pointId: Id }),
]);
export type RehearsalControl = z.infer<typeof RehearsalControl>;

/** How a rehearsal stands; `GET` of the same address, and the answer to every control. */
export interface RehearsalView {
  id: string;
  /** The conference that is rehearsed. */
  conferenceId: string;
  /** `restarted`: the server came up again and waits for somebody to go on. */
  state: "running" | "paused" | "restarted" | "over";
  speed: RehearsalSpeed;
  autopilot: boolean;
  /** Seconds of the rehearsal's own time since its beginning. */
  seconds: number;
  /** Points that are there, of all. */
  joined: number;
  points: number;
  /** Steps of the script that were taken, of those that are known. */
  done: number;
  steps: number;
  /** Steps that the conference refused: somebody had changed what they were about. */
  refused: number;
  /** What is wrong at which point now. */
  incidents: { pointId: string; kind: IncidentKind }[];
}
