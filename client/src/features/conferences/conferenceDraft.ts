import type { ConferenceFacts, ConferenceInput, Secrecy } from "@diemcau/shared/model/conference";
import { toInstant, toLocalTime } from "./localTime.ts";
import { readDate, readTime, writeDate, writeTime } from "./typedDate.ts";

/** The zone that all offices of the sector keep; a conference may have another. */
export const homeTimeZone = "Asia/Ho_Chi_Minh";

/** A conference's form: days and times as they are typed. */
export interface ConferenceDraft {
  title: string;
  planNumber: string;
  planDate: string;
  basis: string;
  place: string;
  date: string;
  time: string;
  timeZone: string;
  hostUnitId: string;
  chairId: string | null;
  secretaryId: string | null;
  secrecy: Secrecy;
}

/** The form of a conference that the log knows, or of a new one of `hostUnitId`. */
export function conferenceDraft(conference: ConferenceFacts | null, hostUnitId = ""): ConferenceDraft {
  if (!conference) return { ...emptyDraft, hostUnitId };
  const { date, time } = toLocalTime(conference.startsAt, conference.timeZone);
  const { title, planNumber, basis, place, timeZone, secrecy } = conference;
  return {
    title,
    planNumber,
    basis,
    place,
    timeZone,
    secrecy,
    planDate: conference.planDate === null ? "" : writeDate(conference.planDate),
    date: writeDate(date),
    time: writeTime(time),
    hostUnitId: conference.hostUnit.id,
    chairId: conference.chair?.id ?? null,
    secretaryId: conference.secretary?.id ?? null,
  };
}

/**
 * What the form asks the log to record. What can't be read as a day or a time is passed on as it was typed, so that
 * the schema finds the fault at its field.
 */
export function conferenceInput({ date, time, planDate, ...facts }: ConferenceDraft): ConferenceInput {
  const day = readDate(date);
  const clock = readTime(time);
  return {
    ...facts,
    planDate: planDate.trim() === "" ? null : (readDate(planDate) ?? planDate),
    startsAt: day && clock ? toInstant({ date: day, time: clock }, facts.timeZone) : "",
  };
}

const emptyDraft: ConferenceDraft = {
  title: "",
  planNumber: "",
  planDate: "",
  basis: "",
  place: "",
  date: "",
  time: writeTime("07:30"),
  timeZone: homeTimeZone,
  hostUnitId: "",
  chairId: null,
  secretaryId: null,
  secrecy: "open",
};
