import type { Levels } from "../protocol/media.ts";
import { heardPointIds } from "./programme.ts";
import type { ConferenceState } from "./state.ts";

/** Quieter than this nobody speaks, in dBov: breath and rustling paper. */
const speech = -50;
/** How much of a louder and of a quieter reading goes into the loudness: the gaps between words don't change who leads. */
const rise = 0.5;
const fall = 0.2;
/** By how much somebody must be louder than who leads, in dB: two voices alike don't take turns. */
const lead = 3;
/** Loudest for so long, in ms, before the picture follows (PROTOCOL F13). */
const patience = 1500;
/** Between two cuts, in ms. */
const rest = 4000;

/** Who has been the loudest, and since when. */
export interface Voices {
  /** By point, in dBov, evened out over about a second. */
  loudness: Record<string, number>;
  /** Absent while nobody speaks. */
  loudestId: string | null;
  /** Server's time in ms. */
  since: number;
}

/** Nobody has been heard yet. */
export const silence: Voices = { loudness: {}, loudestId: null, since: 0 };

/** Takes one reading of the levels in; only points of `heard` count. */
export function listen(before: Voices, levels: Levels, heard: readonly string[], now: number): Voices {
  const loudness = Object.fromEntries(
    heard.map((id) => {
      const level = Math.max(levels[id] ?? -127, -90);
      const old = before.loudness[id];
      return [id, old === undefined ? level : old + (level - old) * (level > old ? rise : fall)];
    }),
  );
  const of = (id: string) => loudness[id] ?? -127;
  const first = heard.toSorted((a, b) => of(b) - of(a))[0];
  const known = before.loudestId !== null && of(before.loudestId) > speech ? before.loudestId : null;
  const loudestId =
    first !== undefined && of(first) > speech && (known === null || of(first) > of(known) + lead) ? first : known;
  return { loudness, loudestId, since: loudestId === before.loudestId ? before.since : now };
}

/** Whether the picture follows who speaks: several are heard, one of them is on air, and the operator doesn't hold the cut. */
export function followsVoices(state: ConferenceState): boolean {
  const { status, floorMode, held, programme } = state;
  const ofSpeaker = ["solo", "chairSpeaker", "slideSpeaker"].includes(programme.layout);
  return status === "running" && floorMode !== "one" && !held && ofSpeaker && heardPointIds(state).length > 1;
}

/** The point to cut to now, or `null` while the picture stays (PROTOCOL F13). */
export function pointToShow(state: ConferenceState, { loudestId, since }: Voices, now: number): string | null {
  if (loudestId === null || state.programme.slots.some(({ pointId }) => pointId === loudestId)) return null;
  if (!followsVoices(state) || !heardPointIds(state).includes(loudestId)) return null;
  return now - since >= patience && now - Date.parse(state.programme.takenAt) >= rest ? loudestId : null;
}
