import type { CommandData, CommandType } from "@diemcau/shared/protocol/commands";
import { decidePaperAccept, decidePaperReturn } from "../proceedings/papers.ts";
import { addItem, changeItem, closeItem, openItem, orderItems, removeItem } from "./decide/agenda.ts";
import {
  answerHelp,
  callHelp,
  mutePoint,
  preferSource,
  reportPreflight,
  sendNote,
  takeOver,
  uninvitePresenter,
} from "./decide/board.ts";
import { changeConference, endConference, startConference } from "./decide/conference.ts";
import { chooseMode, continueTurn, endFloor, extendTurn, grantFloor, pauseTurn } from "./decide/floor.ts";
import {
  addPoint,
  behaveSimulation,
  changePoint,
  removePoint,
  reportHeadcount,
  startSimulation,
  stopSimulation,
  unpairDevice,
} from "./decide/points.ts";
import {
  chooseLayout,
  chooseNext,
  compose,
  cutToPreview,
  holdCut,
  setCrawl,
  show,
  takePoint,
  takeSlate,
} from "./decide/programme.ts";
import { callRequest, changeRequest, orderQueue, requestFloor, switchQueue, withdrawRequest } from "./decide/queue.ts";
import {
  changeCaption,
  changeConclusion,
  orderConclusions,
  recordConclusion,
  removeConclusion,
} from "./decide/record.ts";
import { listDelegates, markDelegates } from "./decide/rollCall.ts";
import { pauseClip, removeClip, removeDeck, turnSlide } from "./decide/slides.ts";
import { undoLast } from "./decide/undo.ts";
import { cancelVote, castVote, closeVote, countVotes, openVote } from "./decide/votes.ts";
import type { Decider } from "./decision.ts";

/** Which decider answers which command. */
export const deciders: { [T in CommandType]: Decider<CommandData<T>> } = {
  "conference.change": changeConference,
  "conference.start": startConference,
  "conference.end": endConference,
  "agenda.add": addItem,
  "agenda.change": changeItem,
  "agenda.remove": removeItem,
  "agenda.order": orderItems,
  "point.add": addPoint,
  "point.change": changePoint,
  "point.remove": removePoint,
  "device.unpair": unpairDevice,
  "headcount.report": reportHeadcount,
  "simulation.start": startSimulation,
  "simulation.stop": stopSimulation,
  "simulation.behave": behaveSimulation,
  "board.takeOver": takeOver,
  "source.prefer": preferSource,
  "point.mute": mutePoint,
  "help.call": callHelp,
  "help.answer": answerHelp,
  "note.send": sendNote,
  "preflight.report": reportPreflight,
  "presenter.uninvite": uninvitePresenter,
  "rollCall.list": listDelegates,
  "rollCall.mark": markDelegates,
  "vote.open": openVote,
  "vote.cast": castVote,
  "vote.count": countVotes,
  "vote.close": closeVote,
  "vote.cancel": cancelVote,
  "item.open": openItem,
  "item.close": closeItem,
  "floor.request": requestFloor,
  "floor.withdraw": withdrawRequest,
  "floor.order": orderQueue,
  "floor.change": changeRequest,
  "floor.call": callRequest,
  "floor.queue": switchQueue,
  "floor.mode": chooseMode,
  "floor.grant": grantFloor,
  "floor.end": endFloor,
  "floor.extend": extendTurn,
  "floor.pause": pauseTurn,
  "floor.continue": continueTurn,
  undo: undoLast,
  "programme.take": takePoint,
  "programme.slate": takeSlate,
  "programme.layout": chooseLayout,
  "programme.compose": compose,
  "programme.cut": cutToPreview,
  "programme.show": show,
  "programme.crawl": setCrawl,
  "deck.remove": removeDeck,
  "slide.turn": turnSlide,
  "clip.remove": removeClip,
  "clip.pause": pauseClip,
  "programme.hold": holdCut,
  "programme.next": chooseNext,
  "conclusion.record": recordConclusion,
  "conclusion.change": changeConclusion,
  "conclusion.remove": removeConclusion,
  "conclusion.order": orderConclusions,
  "photo.caption": changeCaption,
  "paper.return": ({ state, now }, data) => decidePaperReturn(state, data, now),
  "paper.accept": ({ state, now }, data) => decidePaperAccept(state, data, now),
};
