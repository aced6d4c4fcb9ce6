import type { Actor } from "@diemcau/shared/model/actor";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { BallotBox, Directory } from "../ports.ts";

/** What a command decided: the events of its commit, and the entities it made. Without events nothing is stored. */
export interface Decision {
  events: ConferenceEvent[];
  ids?: string[];
}

/** What a decider may look at. `state` holds still until the decision is stored. */
export interface DecisionContext {
  state: ConferenceState;
  actor: Actor;
  /** Server's time of the commit to be, ISO in UTC. */
  now: string;
  newId(): string;
  directory: Directory;
  ballots: BallotBox;
  /** Name of whoever gave the floor to the running turn; empty when not known. */
  grantedBy: string;
}

/** Decides one kind of command, or throws an `AppError`; it changes nothing itself. */
export type Decider<Data> = (context: DecisionContext, data: Data) => Decision | Promise<Decision>;
