import type { Request, Response } from "express";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Role } from "@diemcau/shared/model/person";
import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { Demo } from "../domain/directory/Demo.ts";
import type { Pairing } from "../domain/directory/Pairing.ts";
import { callerOf } from "./caller.ts";
import { setSession } from "./cookies.ts";

/** The demo's doors on the first page: they sign in, or issue a room's pairing code, for this machine alone. */
export function demoEntrance({ demo, pairing }: { demo: Demo; pairing: Pairing }) {
  return {
    isOpen: (request: Request): Promise<boolean> => demo.isOpen(callerOf(request)),
    signIn: async (role: Role, request: Request, response: Response): Promise<Actor> => {
      const { person, token } = await demo.signInAs(role, callerOf(request));
      setSession(response, token);
      return { kind: "person", id: person.id, name: person.name, roles: person.roles };
    },
    pairingCode: (conferenceId: string, pointId: string): Promise<PairingCode> =>
      pairing.issue({ kind: "system" }, conferenceId, pointId),
  };
}
