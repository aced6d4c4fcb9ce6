import type { Actor } from "@diemcau/shared/model/actor";
import type { Due } from "@diemcau/shared/model/paper";
import type { UnitFacts } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { RemindUnits } from "@diemcau/shared/protocol/followUp";
import { reminderDue, unitParts } from "@diemcau/shared/rules/assignments";
import { may } from "@diemcau/shared/rules/permissions";
import type { AssignmentEntry, ConferenceState } from "@diemcau/shared/rules/state";
import { dayOf } from "@diemcau/shared/text/time";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireAssignment } from "../meeting/decide/assignments.ts";
import type { Decision } from "../meeting/decision.ts";
import type { Notices } from "../notices/Notices.ts";
import type { DueReminder, ReminderSource } from "../notices/reminders.ts";
import type { Directory, Surroundings } from "../ports.ts";
import { assignmentReminder, newAssignment } from "./assignmentTelling.ts";
import type { People } from "./ports.ts";
import { findReporters } from "./reporters.ts";

interface Parts {
  conferences: Pick<Conferences, "act" | "list" | "state">;
  directory: Pick<Directory, "unit">;
  people: People;
  notices: Pick<Notices, "tell">;
  surroundings: Pick<Surroundings, "now">;
}

/** A unit that isn't done, and where the deadline stands for it. */
interface Owing {
  conferenceId: string;
  assignment: AssignmentEntry;
  unit: UnitFacts;
  due: Due;
  today: string;
  key: string;
}

/** Tells the reporters of units what they are given, and reminds them before, on and after the deadline, each step once. */
export class AssignmentReminders implements ReminderSource {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** What asks for a reminder today; a unit for which nobody reports can't be reminded. */
  async due(now: Date): Promise<DueReminder[]> {
    const { conferences, people, directory } = this.parts;
    const owing = conferences.list().flatMap((state) => dueOn(state, now));
    if (owing.length === 0) return [];
    const reporters = await findReporters(people, directory);
    return owing.flatMap((one) => {
      const personIds = reporters(one.unit);
      const message = assignmentReminder(one.assignment, { ...one, personIds }, one.today);
      return personIds.length > 0 ? [{ message, record: () => this.record(one, { kind: "system" }) }] : [];
    });
  }

  /** Reminds by hand those of the named units that aren't done, or all that aren't; answers how many. Once a `commandId`. */
  async remind(
    actor: Actor,
    conferenceId: string,
    assignmentId: string,
    { commandId, unitIds }: RemindUnits,
  ): Promise<{ reminded: number }> {
    if (!may(actor, "assignment.remind")) throw new AppError("permission.denied");
    const { conferences, people, directory, notices, surroundings } = this.parts;
    const state = conferences.state(conferenceId);
    const assignment = requireAssignment(state, assignmentId);
    const { today, timeZone } = clockOf(state, surroundings.now());
    const reporters = await findReporters(people, directory);
    const owing = unitParts(assignment, today, timeZone)
      .filter((part) => part.state !== "done" && (unitIds.length === 0 || unitIds.includes(part.unit.id)))
      .map(({ unit }) => ({ unit, personIds: reporters(unit) }))
      .filter(({ personIds }) => personIds.length > 0);
    const due = reminderDue(assignment.deadline, today) ?? "soon";
    for (const { unit, personIds } of owing) {
      const key = `assignment.hand:${commandId}:${unit.id}`;
      await notices.tell(assignmentReminder(assignment, { unit, due, key, personIds }, today));
      await this.record({ conferenceId, assignment, unit, due, today, key }, actor);
    }
    return { reminded: owing.length };
  }

  /** Tells the reporters of all its units of an assignment that was just made. */
  async announce({ conference, assignments }: ConferenceState, assignmentId: string): Promise<void> {
    const assignment = assignments.find(({ id }) => id === assignmentId);
    if (conference?.rehearsalOf !== null || !assignment) return;
    const reporters = await findReporters(this.parts.people, this.parts.directory);
    for (const unit of assignment.units) {
      const personIds = reporters(unit);
      if (personIds.length > 0) await this.parts.notices.tell(newAssignment(assignment, unit, personIds));
    }
  }

  private record({ conferenceId, assignment, unit, due, key }: Owing, actor: Actor): Promise<unknown> {
    const decide = (state: ConferenceState) => recordReminder(state, assignment.id, unit, due);
    return this.parts.conferences.act(conferenceId, actor, decide, key);
  }
}

function dueOn(state: ConferenceState, now: Date): Owing[] {
  const { conference } = state;
  if (!conference) return [];
  const { today, timeZone } = clockOf(state, now);
  return state.assignments.flatMap((assignment) => {
    const { id, deadline } = assignment;
    const due = reminderDue(deadline, today);
    if (due === null) return [];
    return unitParts(assignment, today, timeZone)
      .filter((part) => part.state !== "done")
      .map(({ unit }) => {
        // The deadline is part of it: one that was moved reminds anew.
        const key = `assignment.due:${id}:${unit.id}:${deadline}:${due}`;
        return { conferenceId: conference.id, assignment, unit, due, today, key };
      });
  });
}

/** Nothing where the assignment was withdrawn, or the unit taken out of it, meanwhile. */
function recordReminder({ assignments }: ConferenceState, assignmentId: string, unit: UnitFacts, due: Due): Decision {
  const assignment = assignments.find(({ id }) => id === assignmentId);
  if (!assignment?.units.some(({ id }) => id === unit.id)) return { events: [] };
  return { events: [{ type: "assignment.reminded", assignmentId, unitId: unit.id, unitName: unit.name, due }] };
}

function clockOf({ conference }: ConferenceState, now: Date): { today: string; timeZone: string } {
  const timeZone = conference?.timeZone ?? "UTC";
  return { today: dayOf(now.toISOString(), timeZone), timeZone };
}
