import type { Actor } from "@diemcau/shared/model/actor";
import type { Pairing } from "./Pairing.ts";
import type { Sessions } from "./Sessions.ts";

/** What a request or a socket carries to prove who it is. */
export interface Proof {
  sessionToken: string | undefined;
  deviceToken: string | undefined;
}

/** Tells who acts, for every edge of the server. */
export class Identity {
  private readonly sessions: Sessions;
  private readonly pairing: Pairing;

  constructor(sessions: Sessions, pairing: Pairing) {
    this.sessions = sessions;
    this.pairing = pairing;
  }

  /** The person or the device; `null` when the proof is missing, ended or was taken back. */
  async actor(proof: Proof, as: "person" | "device"): Promise<Actor | null> {
    return as === "device" ? this.device(proof) : this.person(proof);
  }

  private async person({ sessionToken }: Proof): Promise<Actor | null> {
    const person = sessionToken ? await this.sessions.person(sessionToken) : null;
    return person && { kind: "person", id: person.id, name: person.name, roles: person.roles };
  }

  private async device({ deviceToken }: Proof): Promise<Actor | null> {
    return deviceToken ? this.pairing.device(deviceToken) : null;
  }
}
