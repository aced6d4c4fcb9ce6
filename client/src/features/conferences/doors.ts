import type { ConferenceStatus, Secrecy } from "@diemcau/shared/model/conference";
import type { Role } from "@diemcau/shared/model/person";
import { type Action, may } from "@diemcau/shared/rules/permissions";

/** A screen of one conference that somebody's roles open. */
export type Door =
  | "chair"
  | "operate"
  | "secretary"
  | "minutes"
  | "documents"
  | "writeUp"
  | "publication"
  | "prepare"
  | "assignments";

interface DoorRule {
  door: Door;
  action: Action;
  /** Whose own page it is; whoever else may go there finds it from elsewhere. */
  role?: Role;
  path: (conferenceId: string) => string;
  /** Whether the screen has a use for a conference in this state. */
  useful: (status: ConferenceStatus, secrecy: Secrecy) => boolean;
}

const rules: readonly DoorRule[] = [
  {
    door: "chair",
    role: "chair",
    action: "floor.grant",
    path: (id) => `/chu-toa/${id}`,
    useful: (status) => status !== "ended",
  },
  {
    door: "operate",
    action: "item.open",
    path: (id) => `/dieu-hanh/${id}`,
    useful: (status) => status !== "ended",
  },
  { door: "secretary", action: "minutes.write", path: (id) => `/thu-ky/${id}`, useful: () => true },
  {
    door: "minutes",
    action: "minutes.read",
    path: (id) => `/bien-ban/${id}`,
    useful: (status) => status !== "planned",
  },
  {
    door: "writeUp",
    action: "writeUp.read",
    path: (id) => `/tin-bai/${id}`,
    useful: (status, secrecy) => status === "ended" && secrecy === "open",
  },
  {
    door: "publication",
    action: "publication.change",
    path: (id) => `/cong-bo/${id}`,
    useful: (_status, secrecy) => secrecy === "open",
  },
  { door: "prepare", action: "conference.change", path: (id) => `/van-phong/hoi-nghi/${id}`, useful: () => true },
  { door: "documents", action: "document.issue", path: (id) => `/van-ban/${id}`, useful: () => true },
  {
    door: "assignments",
    action: "assignment.make",
    path: (id) => `/nhiem-vu/${id}`,
    useful: (status) => status !== "planned",
  },
];

/** The doors of a conference for somebody with these roles, in the order of the work; paths are below `/app`. */
export function doorsOf(
  me: { id: string; name: string; roles: readonly Role[] },
  conference: { id: string; status: ConferenceStatus; secrecy: Secrecy },
): { door: Door; path: string }[] {
  return rules
    .filter(({ role }) => role === undefined || me.roles.includes(role))
    .filter(({ action }) => may({ kind: "person", ...me }, action))
    .filter(({ useful }) => useful(conference.status, conference.secrecy))
    .map(({ door, path }) => ({ door, path: path(conference.id) }));
}
