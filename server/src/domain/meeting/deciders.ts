import type { CommandData, CommandType } from "@diemcau/shared/protocol/commands";
import { decidePaperAccept, decidePaperReturn } from "../proceedings/papers.ts";
import { addItem, changeItem, closeItem, openItem, orderItems, removeItem } from "./decide/agenda.ts";
import { changeConference, endConference, startConference } from "./decide/conference.ts";
import { endFloor, grantFloor, orderQueue, requestFloor, withdrawRequest } from "./decide/floor.ts";
import {
  addPoint,
  changePoint,
  removePoint,
  reportHeadcount,
  startSimulation,
  stopSimulation,
  unpairDevice,
} from "./decide/points.ts";
import { chooseLayout, chooseNext, holdCut, takePoint, takeSlate } from "./decide/programme.ts";
import {
  changeCaption,
  changeConclusion,
  orderConclusions,
  recordConclusion,
  removeConclusion,
} from "./decide/record.ts";
import { undoLast } from "./decide/undo.ts";
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
  "item.open": openItem,
  "item.close": closeItem,
  "floor.request": requestFloor,
  "floor.withdraw": withdrawRequest,
  "floor.order": orderQueue,
  "floor.grant": grantFloor,
  "floor.end": endFloor,
  undo: undoLast,
  "programme.take": takePoint,
  "programme.slate": takeSlate,
  "programme.layout": chooseLayout,
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
