import type { ConferenceInput } from "@diemcau/shared/model/conference";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { restProgramme } from "@diemcau/shared/rules/programme";
import { currentItem, currentTurn, hostPoint } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { conferenceFacts, itemFacts, requireNotEnded, requireRunning } from "../facts.ts";
import { endTurn } from "./floor.ts";

export const changeConference: Decider<ConferenceInput> = async ({ state, directory }, input) => {
  requireNotEnded(state);
  if (!state.conference) throw new AppError("notFound");
  return {
    events: [{ type: "conference.changed", conference: await conferenceFacts(directory, state.conference.id, input) }],
  };
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
  const events: ConferenceEvent[] = [];
  const turn = currentTurn(state);
  if (turn) events.push(endTurn(turn, now));
  const item = currentItem(state);
  if (item) events.push({ type: "item.closed", item: itemFacts(item) });
  events.push(
    { type: "conference.ended" },
    { type: "programme.taken", programme: { layout: "slate", slots: [], lowerThird: null }, cause: "ended" },
  );
  return { events };
};
