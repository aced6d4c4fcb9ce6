import type { AgendaItemKind } from "../model/agenda.ts";
import type { Turn } from "../model/floor.ts";
import type { Letterhead } from "../model/official.ts";
import type { PersonFacts } from "../model/person.ts";
import type { VoteResult } from "../model/vote.ts";
import { type Attendance, attendance } from "./attendance.ts";
import { attendedAt, expectedAt } from "./rollCall.ts";
import type { AgendaEntry, ConferenceState, VoteEntry } from "./state.ts";
import { turnSeconds } from "./speakingTime.ts";

/** A heading of the minutes that the log makes; what people write hangs on its `id` and never holds these facts. */
export interface MinutesSection {
  /** `item:<itemId>`, or `turn:<turnId>` for a speech below its item. */
  id: string;
  kind: "item" | "turn";
  itemKind: AgendaItemKind | null;
  title: string;
  speaker: PersonFacts | null;
  pointName: string | null;
  startedAt: string;
  endedAt: string | null;
  /** Speaking time in whole seconds once the turn ended. */
  seconds: number | null;
}

/** All of the minutes that comes from the log. */
export interface MinutesSkeleton {
  title: string;
  planNumber: string;
  planDate: string | null;
  basis: string;
  place: string;
  timeZone: string;
  startedAt: string | null;
  endedAt: string | null;
  hostUnit: string;
  /** What stands above them; absent until the office filled it in. */
  head: Pick<Letterhead, "parentAgency" | "agency" | "abbreviation" | "archive"> | null;
  /** Of the clerk's register; empty leaves the place blank. */
  number: string;
  chair: PersonFacts | null;
  secretary: PersonFacts | null;
  attendance: Attendance;
  points: {
    name: string;
    unit: string;
    kind: "host" | "bridge";
    joinedAt: string | null;
    /** People who took part, of the list or as counted. */
    headcount: number | null;
    expected: number;
  }[];
  sections: MinutesSection[];
  votes: MinutesVote[];
  conclusions: { number: number; text: string }[];
}

/** A vote that was closed, with its numbers. */
export interface MinutesVote
  extends Pick<VoteEntry, "id" | "question" | "choices" | "secret" | "by" | "quorumPercent"> {
  closedAt: string | null;
  result: VoteResult;
}

/** The minutes' skeleton of a conference, or `null` before it was created. Items that were never opened are left out. */
export function minutesSkeleton(state: ConferenceState): MinutesSkeleton | null {
  const { conference } = state;
  if (!conference) return null;
  return {
    title: conference.title,
    planNumber: conference.planNumber,
    planDate: conference.planDate,
    basis: conference.basis,
    place: conference.place,
    timeZone: conference.timeZone,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    hostUnit: conference.hostUnit.name,
    head: state.letterhead && headOf(state.letterhead),
    number: state.registers.minutes?.number ?? "",
    chair: conference.chair,
    secretary: conference.secretary,
    attendance: attendance(state),
    points: state.points.map((point) => ({
      name: point.name,
      unit: point.unit.name,
      kind: point.kind,
      joinedAt: point.joinedAt,
      headcount: attendedAt(point),
      expected: expectedAt(point),
    })),
    sections: minutesSections(state),
    votes: state.votes.flatMap(minutesVote),
    conclusions: state.conclusions.map(({ text }, index) => ({ number: index + 1, text })),
  };
}

function headOf({ parentAgency, agency, abbreviation, archive }: Letterhead): MinutesSkeleton["head"] {
  return { parentAgency, agency, abbreviation, archive };
}

function minutesVote(vote: VoteEntry): MinutesVote[] {
  const { id, question, choices, secret, by, quorumPercent, closedAt, result } = vote;
  return result === null ? [] : [{ id, question, choices, secret, by, quorumPercent, closedAt, result }];
}

/** Sections in the order things happened: every opened item, and below it the turns that ran in it. */
export function minutesSections(state: ConferenceState): MinutesSection[] {
  const turns = state.turns.filter((turn) => !turn.undone).map((turn) => ({ turn, section: turnSection(turn) }));
  const items = state.agenda.flatMap((item) => (item.openedAt === null ? [] : [itemSection(item, item.openedAt)]));
  const known = new Set(items.map((section) => section.id));
  const itemOf = ({ turn }: { turn: Turn }) => (turn.item ? `item:${turn.item.id}` : null);
  const groups = [
    ...items.map((item) => [item, ...turns.filter((entry) => itemOf(entry) === item.id).map(({ section }) => section)]),
    ...turns.filter((entry) => !known.has(itemOf(entry) ?? "")).map(({ section }) => [section]),
  ];
  const start = (group: MinutesSection[]) => group[0]?.startedAt ?? "";
  return groups.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0)).flat();
}

function itemSection(item: AgendaEntry, startedAt: string): MinutesSection {
  return {
    id: `item:${item.id}`,
    kind: "item",
    itemKind: item.kind,
    title: item.title,
    speaker: item.person,
    pointName: null,
    startedAt,
    endedAt: item.closedAt,
    seconds: null,
  };
}

function turnSection(turn: Turn): MinutesSection {
  return {
    id: `turn:${turn.id}`,
    kind: "turn",
    itemKind: turn.item?.kind ?? null,
    title: turn.subject,
    speaker: turn.speaker,
    pointName: turn.pointName,
    startedAt: turn.startedAt,
    endedAt: turn.endedAt,
    seconds: turn.endedAt === null ? null : turnSeconds(turn, 0),
  };
}
