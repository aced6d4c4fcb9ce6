import { z } from "zod";
import { line } from "../text/plainText.ts";
import { Id } from "./id.ts";

/** What is asked, of whom, and when it counts; no longer than a screen shows in letters that are read from six metres. */
export const VoteInput = z.object({
  question: line(300),
  choices: z
    .array(line(60))
    .min(2)
    .max(8)
    .refine((choices) => new Set(choices).size === choices.length, "vote.sameChoice"),
  secret: z.boolean(),
  /** One vote a point, or one for each person of the expected lists. */
  by: z.enum(["point", "person"]),
  /** Share of the entitled who must take part, in percent; 0 asks for none. */
  quorumPercent: z.number().int().min(0).max(100),
});
export type VoteInput = z.infer<typeof VoteInput>;

/** Votes counted by hand in one room. `counts` follows the choices. */
export const HandCount = z.object({ pointId: Id, counts: z.array(z.number().int().min(0).max(5000)).min(2).max(10) });
export type HandCount = z.infer<typeof HandCount>;

/** Who may vote once: a point, or somebody of its expected list. */
export interface Voter {
  id: string;
  pointId: string;
  name: string;
}

/** A vote's result: sums by choice, and what they stand on. */
export interface VoteResult {
  counts: number[];
  /** How many were entitled, and how many took part. */
  base: number;
  voted: number;
  quorumMet: boolean;
}

/** What a room counted by hand; a secret vote keeps only how many ballots there were (PROTOCOL V3). */
export interface RoomCount {
  ballots: number;
  counts: number[] | null;
}

/** Most who may be entitled in one vote: their names are one event. */
export const voterLimit = 5000;

/** A question put to the vote. */
export interface Vote extends VoteInput {
  id: string;
  /** Everybody entitled; rooms learn of their own alone. */
  voters: Voter[];
  /** How many are entitled. */
  entitled: number;
}
