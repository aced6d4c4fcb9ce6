import type { Actor } from "@diemcau/shared/model/actor";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";

/** Conferences as lists show them to somebody, the latest first, and under each its rehearsal. Who may not join any sees the open ones alone. */
export function summarize(states: ConferenceState[], actor: Actor): ConferenceSummary[] {
  const joins = may(actor, "conference.join");
  const rehearsals = may(actor, "rehearsal.hold") ? rehearsalsIn(states) : new Map<string, string>();
  return states
    .flatMap((state) => summary(state, rehearsals))
    .filter(({ secrecy }) => joins || secrecy === "open")
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));
}

function rehearsalsIn(states: ConferenceState[]): Map<string, string> {
  return new Map(
    states.flatMap(({ conference }) => (conference?.rehearsalOf ? [[conference.rehearsalOf, conference.id]] : [])),
  );
}

function summary(
  { conference, status, points, writeUpSlug }: ConferenceState,
  rehearsals: ReadonlyMap<string, string>,
): ConferenceSummary[] {
  if (!conference || conference.rehearsalOf !== null) return [];
  const { id, title, startsAt, timeZone, place, secrecy } = conference;
  const rehearsalId = rehearsals.get(id) ?? null;
  const bridges = points.filter(({ kind }) => kind === "bridge").length;
  return [{ id, title, startsAt, timeZone, place, status, secrecy, points: bridges, writeUpSlug, rehearsalId }];
}
