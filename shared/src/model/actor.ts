import type { PersonFacts, Role } from "./person.ts";
import type { DeviceRole } from "./point.ts";

/** Who acts: somebody signed in, a paired device, or the server itself. */
export type Actor =
  | { kind: "person"; id: string; name: string; roles: readonly Role[] }
  | {
      kind: "device";
      id: string;
      conferenceId: string;
      pointId: string;
      role: DeviceRole;
      /** Whose machine it is; absent for the room's own. */
      person: PersonFacts | null;
    }
  | { kind: "system" };

/** The actor as a commit keeps it; rooms and the public get the kind alone. */
export interface ActorFacts {
  kind: Actor["kind"];
  id?: string;
  name?: string;
}
