import { Demo } from "./domain/directory/Demo.ts";
import { FirstAdmin } from "./domain/directory/FirstAdmin.ts";
import { Identity } from "./domain/directory/Identity.ts";
import { PasswordAgain } from "./domain/sealing/PasswordAgain.ts";
import { Pairing } from "./domain/directory/Pairing.ts";
import { Persons } from "./domain/directory/Persons.ts";
import { Presenters } from "./domain/directory/Presenters.ts";
import { RoomPeople } from "./domain/directory/RoomPeople.ts";
import { Sessions } from "./domain/directory/Sessions.ts";
import { SignIn } from "./domain/directory/SignIn.ts";
import { Units } from "./domain/directory/Units.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Surroundings } from "./domain/ports.ts";
import { Argon2Passwords } from "./security/Argon2Passwords.ts";
import { MemoryLimits } from "./security/MemoryLimits.ts";
import { RandomSecrets } from "./security/RandomSecrets.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  storage: Storage;
  conferences: Conferences;
  surroundings: Surroundings;
}

/** Everything about who people, units and devices are, put together over one storage. */
export function openDirectory({ storage, conferences, surroundings }: Parts) {
  const { units, persons, settings, devices } = storage;
  const secrets = new RandomSecrets();
  const limits = new MemoryLimits();
  const passwords = new Argon2Passwords();
  const { newId } = surroundings;
  const sessions = new Sessions({ sessions: storage.sessions, persons, secrets, surroundings });
  const pairing = new Pairing({ codes: storage.pairingCodes, devices, conferences, secrets, limits, surroundings });
  return {
    limits,
    units: new Units({ units, persons, newId }),
    persons: new Persons({ persons, units, sessions: storage.sessions, passwords, newId }),
    sessions,
    signIn: new SignIn({ persons, passwords, limits, sessions }),
    passwordAgain: new PasswordAgain({ persons, passwords, limits }),
    demo: new Demo({ settings, persons, sessions }),
    firstAdmin: new FirstAdmin({ settings, persons, passwords, sessions, secrets, surroundings }),
    pairing,
    presenters: new Presenters({
      links: storage.presenterLinks,
      persons,
      units,
      conferences,
      pairing,
      secrets,
      limits,
      surroundings,
    }),
    roomPeople: new RoomPeople({ persons, conferences }),
    identity: new Identity(sessions, pairing),
  };
}
