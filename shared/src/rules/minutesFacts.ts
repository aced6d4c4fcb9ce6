import { z } from "zod";
import { Id } from "../model/id.ts";
import { officialTime, twoDigits } from "../text/time.ts";
import { attendance } from "./attendance.ts";
import { comradeSentence } from "./official/words.ts";
import { minutesSections } from "./minutes.ts";
import type { ConferenceState } from "./state.ts";

/** Id of a section of the minutes: `item:<id>` or `turn:<id>`. */
const SectionId = z.string().regex(/^(item|turn):[A-Za-z0-9_:-]{1,64}$/);

/**
 * A fact of the log within the minutes' text (PROTOCOL R11): a reference, whose words are read from the log whenever the text is shown,
 * printed or exported, so that nobody can mistype them.
 */
export const MinutesFact = z.discriminatedUnion("of", [
  /** Name and title of whoever spoke or was to speak in a section. */
  z.strictObject({ of: z.literal("speaker"), sectionId: SectionId }),
  /** When a section began or ended; without a section, the conference. */
  z.strictObject({ of: z.enum(["began", "ended"]), sectionId: SectionId.nullable() }),
  z.strictObject({ of: z.enum(["points", "people"]) }),
  z.strictObject({ of: z.literal("vote"), voteId: Id }),
  z.strictObject({ of: z.literal("conclusion"), conclusionId: Id }),
]);
export type MinutesFact = z.infer<typeof MinutesFact>;

/** How a fact stands in the minutes' Yjs text. */
export const FactEmbed = z.strictObject({ fact: MinutesFact });

/** What stands where a fact has gone from the log, as after an undone speech. */
export const lostFact = "[dữ kiện không còn trong diễn biến]";

/** The words of a fact as the log has it now, or `null` where it isn't there. */
export function factWords(fact: MinutesFact, state: ConferenceState): string | null {
  const timeZone = state.conference?.timeZone ?? "UTC";
  switch (fact.of) {
    case "speaker": {
      const speaker = minutesSections(state).find(({ id }) => id === fact.sectionId)?.speaker;
      return speaker ? comradeSentence(speaker) : null;
    }
    case "began":
    case "ended": {
      const at = momentOf(fact, state);
      return at === null ? null : officialTime(at, timeZone);
    }
    case "points": {
      const { joined, bridgePoints } = attendance(state);
      return bridgePoints === 0 ? null : `${twoDigits(joined.length)}/${twoDigits(bridgePoints)} điểm cầu`;
    }
    case "people": {
      const { attended, expected } = attendance(state);
      const of = expected > 0 ? `/${twoDigits(expected)}` : "";
      return attended === 0 ? null : `${twoDigits(attended)}${of} đại biểu`;
    }
    case "vote": {
      const vote = state.votes.find(({ id }) => id === fact.voteId);
      const result = vote?.result;
      if (!vote || !result) return null;
      return vote.choices
        .map((choice, place) => `${choice}: ${twoDigits(result.counts[place] ?? 0)}/${twoDigits(result.base)}`)
        .join("; ");
    }
    case "conclusion":
      return state.conclusions.find(({ id }) => id === fact.conclusionId)?.text ?? null;
  }
}

function momentOf(fact: Extract<MinutesFact, { of: "began" | "ended" }>, state: ConferenceState): string | null {
  if (fact.sectionId === null) return fact.of === "began" ? state.startedAt : state.endedAt;
  const section = minutesSections(state).find(({ id }) => id === fact.sectionId);
  return (fact.of === "began" ? section?.startedAt : section?.endedAt) ?? null;
}

/** Facts that can be put into the text of a section, the section's own first. */
export function factsFor(sectionId: string, state: ConferenceState): MinutesFact[] {
  const sections = minutesSections(state);
  const speakers = sections.filter(({ speaker }) => speaker !== null).map(({ id }) => id);
  const own = sections.some(({ id }) => id === sectionId);
  const all: MinutesFact[] = [
    ...(own
      ? ([
          { of: "speaker", sectionId },
          { of: "began", sectionId },
          { of: "ended", sectionId },
        ] as const)
      : []),
    { of: "points" },
    { of: "people" },
    ...state.votes.map(({ id }): MinutesFact => ({ of: "vote", voteId: id })),
    { of: "began", sectionId: null },
    { of: "ended", sectionId: null },
    ...speakers.filter((id) => id !== sectionId).map((id): MinutesFact => ({ of: "speaker", sectionId: id })),
    ...state.conclusions.map(({ id }): MinutesFact => ({ of: "conclusion", conclusionId: id })),
  ];
  const told = new Set<string>();
  return all.filter((fact) => {
    const words = factWords(fact, state);
    const key = `${fact.of} ${words}`;
    if (words === null || told.has(key)) return false;
    told.add(key);
    return true;
  });
}
