import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PaperCall, PaperCallInput } from "@diemcau/shared/model/paper";
import { takesPaper } from "@diemcau/shared/rules/paperDues";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { toInstant, toLocalTime } from "../../conferences/localTime.ts";
import { readDate, readTime, writeDate, writeTime } from "../../conferences/typedDate.ts";

/** A call's form: the deadline as it is typed, on the conference's own clock. */
export interface CallDraft extends Omit<PaperCallInput, "deadline"> {
  date: string;
  time: string;
}

/** The form of the call as it stands, or of a new one that asks whoever gives a report or a paper. */
export function callDraft(
  call: PaperCall | null,
  conference: ConferenceFacts,
  agenda: readonly AgendaEntry[],
): CallDraft {
  if (!call) {
    const asked = agenda.filter(({ kind, person }) => person !== null && (kind === "report" || kind === "paper"));
    const empty = {
      subject: conference.title,
      guidance: "",
      maxPages: 5,
      minutes: 10,
      date: "",
      time: writeTime("17:00"),
    };
    return { ...empty, itemIds: asked.map(({ id }) => id) };
  }
  const { subject, guidance, maxPages, minutes, deadline } = call;
  const { date, time } = toLocalTime(deadline, conference.timeZone);
  const known = new Set(agenda.filter(takesPaper).map(({ id }) => id));
  // An item that was taken out of the agenda since is asked for no more.
  const itemIds = call.itemIds.filter((id) => known.has(id));
  return { subject, guidance, maxPages, minutes, itemIds, date: writeDate(date), time: writeTime(time) };
}

/** What the form asks to be recorded; a day or time that can't be read is left for the schema to find. */
export function callInput({ date, time, ...facts }: CallDraft, timeZone: string): PaperCallInput {
  const day = readDate(date);
  const clock = readTime(time);
  return { ...facts, deadline: day && clock ? toInstant({ date: day, time: clock }, timeZone) : "" };
}
