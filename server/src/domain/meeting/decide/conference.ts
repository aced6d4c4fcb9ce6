import { type ConferenceInput, secrecies } from "@diemcau/shared/model/conference";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { picture, restProgramme } from "@diemcau/shared/rules/programme";
import { currentItem, hostPoint, runningTurns } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { conferenceFacts, itemFacts, requireNotEnded, requireRunning } from "../facts.ts";
import { requireNoOpenVote } from "./votes.ts";
import { endTurn } from "./turns.ts";

export const changeConference: Decider<ConferenceInput> = async ({ state, directory }, input) => {
  requireNotEnded(state);
  if (!state.conference) throw new AppError("notFound");
  const { id, rehearsalOf } = state.conference;
  return {
    events: [{ type: "conference.changed", conference: await conferenceFacts(directory, id, input, rehearsalOf) }],
  };
};

/** PROTOCOL RW1: from then on nothing of it is public. One that is as closed already stays as it is. */
export const restrictConference: Decider<CommandData<"conference.restrict">> = ({ state }, { secrecy }) => {
  const { conference } = state;
  if (!conference) throw new AppError("notFound");
  if (secrecies.indexOf(secrecy) <= secrecies.indexOf(conference.secrecy)) return { events: [] };
  return { events: [{ type: "conference.changed", conference: { ...conference, secrecy } }] };
};

export const startConference: Decider<object> = ({ state }) => {
  requireNotEnded(state);
  if (state.status === "running") throw new AppError("conference.alreadyStarted");
  if (!hostPoint(state)) throw new AppError("conference.noHost");
  return {
    events: [
      { type: "conference.started" },
      { type: "programme.taken", programme: restProgramme(state), cause: "started" },
    ],
  };
};

/** PROTOCOL F7 */
export const endConference: Decider<object> = ({ state, now }) => {
  requireRunning(state);
  requireNoOpenVote(state);
  const events: ConferenceEvent[] = runningTurns(state).map((turn) => endTurn(turn, now));
  const item = currentItem(state);
  if (item) events.push({ type: "item.closed", item: itemFacts(item) });
  events.push({ type: "conference.ended" }, { type: "programme.taken", programme: picture("slate"), cause: "ended" });
  return { events };
};
