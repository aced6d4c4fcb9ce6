import type { MinutesSection } from "./minutes.ts";
import { doubtfulPeople, doubtfulPoints } from "./minutesCheck/attendance.ts";
import { type CheckedText, type Doubt, sentencesOf } from "./minutesCheck/doubt.ts";
import { deniedSpeeches, doubtfulTurnCounts } from "./minutesCheck/speeches.ts";
import { doubtfulTimes } from "./minutesCheck/times.ts";
import { doubtfulTitles } from "./minutesCheck/titles.ts";
import { doubtfulVotes } from "./minutesCheck/votes.ts";
import type { ConferenceState } from "./state.ts";

export type { Doubt } from "./minutesCheck/doubt.ts";

const checks: readonly ((text: CheckedText) => Doubt[])[] = [
  doubtfulPoints,
  doubtfulPeople,
  doubtfulTimes,
  doubtfulTitles,
  doubtfulVotes,
  deniedSpeeches,
  doubtfulTurnCounts,
];

/** Most doubts that one section is told of. */
const maxDoubts = 50;

/**
 * Places of a section's text that contradict the log, in order and apart from one another. Ordinary prose is left alone: what isn't
 * surely about this conference's own facts is no doubt.
 */
export function minutesDoubts(text: string, section: MinutesSection | null, state: ConferenceState): Doubt[] {
  const checked = { sentences: sentencesOf(text), section, state };
  const found = checks.flatMap((check) => check(checked)).sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Doubt[] = [];
  for (const doubt of found) if (doubt.from >= (apart.at(-1)?.to ?? 0)) apart.push(doubt);
  return apart.slice(0, maxDoubts);
}
