import type { Person } from "@diemcau/shared/model/person";
import type { Unit } from "@diemcau/shared/model/unit";
import type { Commit } from "@diemcau/shared/protocol/events";

/**
 * What became of an append: how many commits were stored from the first on, and what stopped the next one: another commit
 * has its `seq`, or its command was stored before, as the commit given.
 */
export interface Appended {
  stored: number;
  stoppedBy: "seqTaken" | Commit | null;
}

/** The append-only log. A stored commit survives `kill -9` (PROTOCOL L1, L2). */
export interface CommitStore {
  /** Reads the whole log once, in any order of conferences and commits; older versions are lifted. */
  loadAll(): AsyncIterable<Commit>;
  /** One conference's commits from `fromSeq` to `toSeq`, both included, in order. */
  read(conferenceId: string, fromSeq: number, toSeq: number): Promise<Commit[]>;
  /** The commit a command made earlier, if it did. */
  findByCommand(conferenceId: string, commandId: string): Promise<Commit | null>;
  /** Stores one conference's commits in order, at most 64, up to the first that can't be. */
  append(commits: readonly Commit[]): Promise<Appended>;
  /** Commits of any known version in the present shape; throws for one of a newer version. */
  lifted(commits: readonly Commit[]): Commit[];
  /**
   * Stores a whole log that came from another server, its first commit last: a log without its first commit is none, so
   * what was cut off can be done again (PROTOCOL RD2).
   */
  adopt(commits: readonly Commit[]): Promise<void>;
  /**
   * Removes the log of a rehearsal, its first commit last, so that what was cut off can be finished; throws for any other
   * conference's (PROTOCOL L1).
   */
  removeRehearsal(conferenceId: string): Promise<void>;
}

/** Units and people, as of now. */
export interface Directory {
  unit(id: string): Promise<Unit | null>;
  person(id: string): Promise<Person | null>;
}

/** Where time and identifiers come from. */
export interface Surroundings {
  now(): Date;
  newId(): string;
}

/** What a box holds: how many ballots each taker put in, and the sums by choice; never who chose what. */
export interface BallotSums {
  takers: { id: string; ballots: number }[];
  counts: number[];
}

/** Ballots of secret votes, kept apart from the log and from who cast them (PROTOCOL V3). */
export interface BallotBox {
  /**
   * Adds a taker's ballots to the sums, once: a second time of the same taker changes nothing. A taker is a voter with one ballot,
   * or a room whose ballots were counted by hand. Durable when it resolves.
   */
  put(voteId: string, takerId: string, counts: readonly number[]): Promise<void>;
  read(voteId: string): Promise<BallotSums>;
  /** Empties the box of a vote that is over. */
  remove(voteId: string): Promise<void>;
  /** Votes that have a box. */
  list(): Promise<string[]>;
}

/** Files by content: the key is the SHA-256 of the bytes, in hex. */
export interface FileStore {
  /** Stores a stream of at most `maxBytes`; throws `input.tooLarge` beyond. Durable when it resolves. */
  put(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ file: string; bytes: number }>;
  /** Opens a stored file, or `null`. */
  open(file: string): Promise<{ bytes: number; stream: NodeJS.ReadableStream } | null>;
  /** Path of a stored file on this machine, for programs that read files; `null` where unknown. */
  path(file: string): Promise<string | null>;
}

/** The minutes' text as an append-only list of Yjs updates per conference. */
export interface MinutesStore {
  load(conferenceId: string): Promise<Uint8Array[]>;
  /** Durable when it resolves (PROTOCOL R2). */
  append(conferenceId: string, update: Uint8Array): Promise<void>;
  /** Removes what was written in a rehearsal. */
  removeConference(conferenceId: string): Promise<void>;
}

/** Rehearsals whose wipe was begun; what is listed here at a start is finished before anything else. */
export interface WipeMarks {
  list(): Promise<string[]>;
  add(conferenceId: string): Promise<void>;
  remove(conferenceId: string): Promise<void>;
}
