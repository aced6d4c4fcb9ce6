import { AppError } from "@diemcau/shared/protocol/errors";
import type { RoomPerson } from "@diemcau/shared/protocol/rest";
import { findPoint } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { byGivenName } from "./byGivenName.ts";
import type { DeviceActor } from "./Pairing.ts";
import type { PersonStore } from "./ports.ts";

interface Parts {
  persons: Pick<PersonStore, "all">;
  conferences: Pick<Conferences, "state">;
}

/** Whom a room chooses its speakers from. */
export class RoomPeople {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** People of the unit of the device's own point, by name and title and nothing else; not for a presenter's own machine. */
  async list(device: DeviceActor): Promise<RoomPerson[]> {
    if (device.role === "presenter") throw new AppError("permission.denied");
    const { persons, conferences } = this.parts;
    const unitId = findPoint(conferences.state(device.conferenceId), device.pointId)?.unit.id;
    const people = (await persons.all()).filter((person) => person.unitId === unitId);
    return people.sort(byGivenName).map(({ id, name, title }) => ({ id, name, title }));
  }
}
