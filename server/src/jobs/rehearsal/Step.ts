import type { Actor } from "@diemcau/shared/model/actor";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { IncidentKind } from "@diemcau/shared/protocol/rehearsal";

/** A command, whatever its type. */
export type AnyCommand = { [Type in CommandType]: { type: Type; data: CommandInput<Type> } }[CommandType];

/** Something a point does by itself in a rehearsal. */
export interface Step {
  /** The same for the same conference and seed, so that after a restart of the server nothing happens twice. */
  id: string;
  /** Seconds of the rehearsal's time. */
  at: number;
  pointId: string;
  /** Given by the point's own machine, or by the server where a room has no such command. */
  by: "room" | "server";
  deed: { kind: "command"; command: AnyCommand } | { kind: "incident"; incident: IncidentKind };
}

/** The machine of a simulated room. */
export function roomOf(conferenceId: string, pointId: string): Actor {
  return { kind: "device", id: `sim-${pointId}`, conferenceId, pointId, role: "both", person: null };
}
