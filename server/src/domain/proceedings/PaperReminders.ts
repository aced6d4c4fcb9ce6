import type { Actor } from "@diemcau/shared/model/actor";
import type { Due } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { type PaperDue, paperDues } from "@diemcau/shared/rules/paperDues";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import type { Decision } from "../meeting/decision.ts";
import { dueStep } from "../notices/dueStep.ts";
import type { Notices } from "../notices/Notices.ts";
import type { DueReminder, ReminderSource } from "../notices/reminders.ts";
import type { Surroundings } from "../ports.ts";
import { paperReminder } from "./paperTelling.ts";

interface Parts {
  conferences: Pick<Conferences, "act" | "list" | "state">;
  notices: Pick<Notices, "tell">;
  surroundings: Pick<Surroundings, "now">;
}

/** Reminds those who owe a paper: by itself before and after the deadline, and when the office asks for it. */
export class PaperReminders implements ReminderSource {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  due(now: Date): DueReminder[] {
    return this.parts.conferences.list().flatMap((state) => this.dueOf(state, now));
  }

  /** Reminds by hand who owes one of these items; answers how many were. Once a `commandId`, however often it is sent. */
  async remind(
    actor: Actor,
    conferenceId: string,
    { commandId, itemIds }: { commandId: string; itemIds: readonly string[] },
  ): Promise<{ reminded: number }> {
    if (!may(actor, "paper.remind")) throw new AppError("permission.denied");
    const { conferences, notices, surroundings } = this.parts;
    const now = surroundings.now();
    const state = conferences.state(conferenceId);
    const { paperCall } = state;
    if (!paperCall) throw new AppError("paper.noCall");
    const due = dueStep(paperCall.deadline, now)?.due ?? (now.toISOString() > paperCall.deadline ? "late" : "soon");
    const wanted = new Set(itemIds);
    const owing = owingOf(state, now).filter(({ item }) => wanted.has(item.id));
    for (const { personId, ...entry } of owing) {
      const key = `paper.hand:${commandId}:${entry.item.id}`;
      await notices.tell(paperReminder(state, entry, { key, personId, due }));
      await conferences.act(conferenceId, actor, (now) => recordReminder(now, entry.item.id, personId, due), key);
    }
    return { reminded: owing.length };
  }

  private dueOf(state: ConferenceState, now: Date): DueReminder[] {
    const { conference, paperCall } = state;
    const step = paperCall && dueStep(paperCall.deadline, now);
    if (!conference || !paperCall || !step || state.status === "ended") return [];
    return owingOf(state, now).map(({ personId, ...entry }) => {
      const { id } = entry.item;
      // The deadline is part of it: one that was moved reminds anew.
      const key = `paper.due:${id}:${personId}:${Date.parse(paperCall.deadline) / 1000}:${step.step}`;
      const record = () =>
        this.parts.conferences.act(
          conference.id,
          { kind: "system" },
          (latest) => recordReminder(latest, id, personId, step.due),
          key,
        );
      return { message: paperReminder(state, entry, { key, personId, due: step.due }), record };
    });
  }
}

function owingOf(state: ConferenceState, now: Date): (PaperDue & { personId: string })[] {
  return paperDues(state, now.toISOString()).flatMap((entry) => {
    const personId = entry.owed ? entry.person?.id : null;
    return personId ? [{ ...entry, personId }] : [];
  });
}

/** Nothing where the person was relieved of it, or handed it in, meanwhile. */
function recordReminder(state: ConferenceState, itemId: string, personId: string, due: Due): Decision {
  const item = state.agenda.find(({ id }) => id === itemId);
  if (item?.person?.id !== personId) return { events: [] };
  return { events: [{ type: "papers.reminded", itemId, person: { id: personId, name: item.person.name }, due }] };
}
