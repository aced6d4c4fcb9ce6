import type { Person } from "@diemcau/shared/model/person";
import type { DeviceRole } from "@diemcau/shared/model/point";
import type { Unit } from "@diemcau/shared/model/unit";

/** Units as stored. */
export interface UnitStore {
  all(): Promise<Unit[]>;
  find(id: string): Promise<Unit | null>;
  insert(unit: Unit): Promise<void>;
  /** Stores an edit made from `unit.version` and answers it under its next version; else throws `version.conflict`. */
  update(unit: Unit): Promise<Unit>;
  remove(id: string): Promise<void>;
}

/** What somebody proves who they are with; kept apart from the person, which travels. */
export interface Credentials {
  passwordHash: string | null;
  /** An account that the demo seeded. */
  demo: boolean;
}

/** People as stored, and their credentials. */
export interface PersonStore {
  all(): Promise<Person[]>;
  find(id: string): Promise<Person | null>;
  /** Whoever signs in by this name. */
  account(signInName: string): Promise<{ person: Person; credentials: Credentials } | null>;
  /** People that the demo seeded with a sign-in name. */
  demoAccounts(): Promise<Person[]>;
  /** Throws `person.signInTaken` when the sign-in name is somebody else's. */
  insert(person: Person, credentials: Credentials): Promise<void>;
  /** Stores an edit made from `person.version`, and a new password when one is given; see {@link UnitStore.update}. */
  update(person: Person, passwordHash?: string): Promise<Person>;
}

/** A signed-in browser; `id` is the hash of its token. */
export interface StoredSession {
  id: string;
  personId: string;
  expiresAt: string;
}

export interface SessionStore {
  insert(session: StoredSession): Promise<void>;
  find(id: string): Promise<StoredSession | null>;
  remove(id: string): Promise<void>;
  /** Ends all sessions of a person but the one to keep. */
  removeOf(personId: string, keepId?: string): Promise<void>;
  sweep(now: string): Promise<void>;
}

/** A paired device's token; `id` is its hash. What the device is now, the conference's log says. */
export interface StoredDevice {
  id: string;
  deviceId: string;
  conferenceId: string;
  pointId: string;
  role: DeviceRole;
}

export interface DeviceStore {
  insert(device: StoredDevice): Promise<void>;
  find(id: string): Promise<StoredDevice | null>;
  /** Forgets the token of a device that was unpaired. */
  removeDevice(deviceId: string): Promise<void>;
  /** Forgets the tokens of all devices of a rehearsal. */
  removeConference(conferenceId: string): Promise<void>;
}

/** A pairing code that was issued for a point; `id` is its hash. */
export interface StoredPairingCode {
  id: string;
  conferenceId: string;
  pointId: string;
  expiresAt: string;
}

export interface PairingCodeStore {
  /** Keeps a code, and ends earlier ones of the point; `false` when another point's unexpired code is the same. */
  issue(code: StoredPairingCode, now: string): Promise<boolean>;
  find(id: string): Promise<StoredPairingCode | null>;
  /** Takes a code out, for one caller alone. */
  take(id: string): Promise<StoredPairingCode | null>;
  /** Gives back what was taken and not used. */
  giveBack(code: StoredPairingCode): Promise<void>;
  sweep(before: string): Promise<void>;
  /** Ends all codes of a rehearsal. */
  removeConference(conferenceId: string): Promise<void>;
}

/** A presenter's link; `id` is the hash of its token. Whom it is for, the conference's log says. */
export interface StoredPresenterLink {
  id: string;
  conferenceId: string;
  invitationId: string;
}

export interface PresenterLinkStore {
  /** Keeps a link, and ends earlier ones of the invitation. */
  replace(link: StoredPresenterLink): Promise<void>;
  find(id: string): Promise<StoredPresenterLink | null>;
  /** Ends the link of an invitation that was taken back. */
  removeInvitation(invitationId: string): Promise<void>;
  /** Ends all links of a conference that is over. */
  removeConference(conferenceId: string): Promise<void>;
}

/** What the server remembers of itself. */
export interface Settings {
  /** Present in a database that the demo seeded; `ready` once all of it is there. */
  demo: { ready: boolean; conferenceId: string | null };
  /** The link that makes the first administrator. */
  firstAdmin: { tokenHash: string; expiresAt: string };
}

export interface SettingStore {
  read<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | null>;
  write<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>;
  /** Takes a setting out, for one caller alone. */
  take<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | null>;
}

/** Hashing of passwords; slow on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Compares; against `null` it takes as long and answers `false`, so that time tells nothing about who exists. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Random secrets and what is stored of them. */
export interface Secrets {
  /** 256 bits that can stand in a cookie or a link. */
  token(): string;
  /** Six digits. */
  pairingCode(): string;
  /** SHA-256, hex. */
  hashOf(secret: string): string;
}

/** What is limited, each by its own numbers. */
export type LimitName =
  | "signIn.account"
  | "signIn.address"
  | "pairing.address"
  | "pairing.all"
  | "confirm.account"
  | "verify.address"
  | "upload"
  | "search";

/** Counts failures, or uploads; a key over its limit waits. */
export interface Limits {
  /** Throws `rate.limited` with the seconds to wait while the key is over its limit. */
  check(limit: LimitName, key: string): Promise<void>;
  /** Counts one. */
  count(limit: LimitName, key: string): Promise<void>;
  /** Forgets what was counted of a key. */
  reset(limit: LimitName, key: string): Promise<void>;
}
