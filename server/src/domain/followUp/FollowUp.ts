import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceAssignments, EarlierAssignment, MyAssignment } from "@diemcau/shared/protocol/followUp";
import { isOpen, partTotals, unitPart, unitParts } from "@diemcau/shared/rules/assignments";
import { conclusionStanding } from "@diemcau/shared/rules/conclusions";
import { may } from "@diemcau/shared/rules/permissions";
import type { AssignmentEntry, ConferenceState } from "@diemcau/shared/rules/state";
import { dayOf } from "@diemcau/shared/text/time";
import type { Conferences } from "../meeting/Conferences.ts";
import { unitChain } from "../meeting/facts.ts";
import type { Directory, Surroundings } from "../ports.ts";

/** What lists of assignments are made of. */
export interface FollowUpParts {
  conferences: Pick<Conferences, "list" | "state">;
  directory: Directory;
  surroundings: Pick<Surroundings, "now">;
}

/** Assignments over all conferences: what a unit owes, what came of each conference, what is still open. */
export class FollowUp {
  private readonly parts: FollowUpParts;

  constructor(parts: FollowUpParts) {
    this.parts = parts;
  }

  /** What the units owe for which a person reports; the nearest deadline first, what is done at the end. */
  async mine(actor: Actor): Promise<MyAssignment[]> {
    if (actor.kind !== "person" || !may(actor, "assignment.read")) throw new AppError("permission.denied");
    const { conferences, directory } = this.parts;
    const own = new Set(await unitChain(directory, (await directory.person(actor.id))?.unitId ?? null));
    return conferences
      .list()
      .flatMap((state) => this.owed(state, own))
      .sort(inOrderOfWork);
  }

  /** Every conference that something came of, the latest first. */
  overview(actor: Actor): ConferenceAssignments[] {
    requireOffice(actor);
    return this.parts.conferences
      .list()
      .filter(({ conclusions, assignments }) => conclusions.length + assignments.length > 0)
      .flatMap((state) => this.summary(state))
      .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));
  }

  /** Assignments of the same host unit's earlier conferences that aren't done everywhere, the nearest deadline first. */
  earlier(actor: Actor, conferenceId: string): EarlierAssignment[] {
    requireOffice(actor);
    const { conference } = this.parts.conferences.state(conferenceId);
    if (!conference) return [];
    const isEarlier = ({ conference: other }: ConferenceState) =>
      other?.hostUnit.id === conference.hostUnit.id && other.startsAt < conference.startsAt;
    return this.parts.conferences
      .list()
      .filter(isEarlier)
      .flatMap((state) => this.unfinished(state))
      .sort((a, b) => byDeadline(a.assignment.deadline, b.assignment.deadline));
  }

  private owed(state: ConferenceState, own: ReadonlySet<string>): MyAssignment[] {
    const { conference, assignments, conclusions } = state;
    if (!conference) return [];
    const { timeZone } = conference;
    const today = this.today(timeZone);
    return assignments.flatMap((entry) =>
      entry.units
        .filter(({ id }) => own.has(id))
        .map((unit) => ({
          ...named(conference),
          assignment: withoutReports(entry),
          conclusion: conclusions.find(({ id }) => id === entry.conclusionId)?.text ?? null,
          part: unitPart(entry, unit, today, timeZone),
        })),
    );
  }

  private summary(state: ConferenceState): ConferenceAssignments[] {
    const { conference, conclusions, assignments } = state;
    if (!conference) return [];
    const { timeZone } = conference;
    const today = this.today(timeZone);
    return [
      {
        ...named(conference),
        conclusions: conclusions.length,
        undecided: conclusions.filter((one) => conclusionStanding(one, assignments) === "open").length,
        assignments: assignments.length,
        totals: partTotals(assignments.flatMap((entry) => unitParts(entry, today, timeZone))),
      },
    ];
  }

  private unfinished({ conference, assignments }: ConferenceState): EarlierAssignment[] {
    if (!conference) return [];
    const { timeZone } = conference;
    const today = this.today(timeZone);
    return assignments.flatMap((entry) => {
      const parts = unitParts(entry, today, timeZone);
      if (!isOpen(parts)) return [];
      const { id, kind, text, deadline } = entry;
      const open = parts.filter(({ state }) => state !== "done").map(({ unit, state }) => ({ unit, state }));
      return [{ ...named(conference), assignment: { id, kind, text, deadline }, open, totals: partTotals(parts) }];
    });
  }

  private today(timeZone: string): string {
    return dayOf(this.parts.surroundings.now().toISOString(), timeZone);
  }
}

/** Whoever may see a conference's whole matrix: everybody of its staff, and no unit's reporter. */
export function requireOffice(actor: Actor): void {
  if (actor.kind === "device" || !may(actor, "assignment.read") || !may(actor, "conference.join"))
    throw new AppError("permission.denied");
}

function named({ id, title, startsAt, timeZone }: NonNullable<ConferenceState["conference"]>) {
  return { conferenceId: id, conferenceTitle: title, startsAt, timeZone };
}

/** An assignment without what other units told. */
function withoutReports({ reports: _, evidence: _evidence, reminders: _reminders, ...assignment }: AssignmentEntry) {
  return assignment;
}

function inOrderOfWork(a: MyAssignment, b: MyAssignment): number {
  const rank = ({ part }: MyAssignment) => (part.state === "done" ? 1 : 0);
  return rank(a) - rank(b) || byDeadline(a.assignment.deadline, b.assignment.deadline);
}

/** The nearest first; what has no deadline comes last. */
function byDeadline(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
