import { z } from "zod";
import { line, optionalLine, prose } from "../text/plainText.ts";
import { Id, Instant } from "./id.ts";
import type { PersonFacts, UnitFacts } from "./person.ts";

/** How far a conference's content may go: only `open` ones can be published. */
export const secrecies = ["open", "internal", "secret"] as const;
export type Secrecy = (typeof secrecies)[number];

/** A time zone the machine's calendar knows. */
export const TimeZone = z.string().refine(isTimeZone, "timeZone.unknown");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the office types about a conference. */
export const ConferenceInput = z.object({
  title: line(300),
  /** Number of the plan it is held under, as the clerk's register gives it, e.g. "714/KH-VKS-BCĐ". */
  planNumber: optionalLine(60),
  /** Calendar day of the plan, `YYYY-MM-DD`. */
  planDate: z.iso.date().nullable(),
  /** Legal basis, in the office's words. */
  basis: prose(2000).or(z.literal("")),
  place: line(300),
  startsAt: Instant,
  timeZone: TimeZone,
  hostUnitId: Id,
  chairId: Id.nullable(),
  secretaryId: Id.nullable(),
  secrecy: z.enum(secrecies),
});
export type ConferenceInput = z.infer<typeof ConferenceInput>;

/** A conference as the log records it: the input with its unit and people spelled out. */
export interface ConferenceFacts extends Omit<ConferenceInput, "hostUnitId" | "chairId" | "secretaryId"> {
  id: string;
  hostUnit: UnitFacts;
  chair: PersonFacts | null;
  secretary: PersonFacts | null;
  /** The conference that this one rehearses; a rehearsal is never published and can be wiped. */
  rehearsalOf: string | null;
}

export type ConferenceStatus = "planned" | "running" | "ended";
