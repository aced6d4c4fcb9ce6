import { z } from "zod";
import { AgendaItemInput } from "../model/agenda.ts";
import { ConclusionText } from "../model/conclusion.ts";
import { ConferenceInput } from "../model/conference.ts";
import { Id } from "../model/id.ts";
import { PaperRemark } from "../model/paper.ts";
import { PointInput } from "../model/point.ts";
import { line, optionalLine } from "../text/plainText.ts";
import { parse } from "./parse.ts";

/** Who wants to speak: somebody of the directory by id, or typed by hand. */
export const Speaker = z.union([
  z.object({ personId: Id }),
  z.object({ name: line(100), title: optionalLine(200), unit: optionalLine(200) }),
]);
export type Speaker = z.infer<typeof Speaker>;

const order = z.array(Id).max(2000);
const nothing = z.object({});

/** The data of every command, by its type. What a command may do is in `rules/permissions`. */
export const commandData = {
  "conference.change": ConferenceInput,
  "conference.start": nothing,
  "conference.end": nothing,
  "agenda.add": AgendaItemInput,
  "agenda.change": z.object({ itemId: Id, item: AgendaItemInput }),
  "agenda.remove": z.object({ itemId: Id }),
  "agenda.order": z.object({ itemIds: order }),
  "point.add": PointInput,
  "point.change": z.object({ pointId: Id, point: PointInput }),
  "point.remove": z.object({ pointId: Id }),
  "device.unpair": z.object({ deviceId: Id }),
  "headcount.report": z.object({ pointId: Id, count: z.number().int().min(0).max(5000) }),
  "simulation.start": z.object({ pointIds: order }),
  "simulation.stop": z.object({ pointIds: order }),
  "item.open": z.object({ itemId: Id }),
  "item.close": nothing,
  "floor.request": z.object({ pointId: Id, speaker: Speaker, subject: optionalLine(300) }),
  "floor.withdraw": z.object({ requestId: Id }),
  "floor.order": z.object({ requestIds: order }),
  /**
   * Gives the floor to a request of the queue, or to somebody who didn't ask. `seenTurnId` is the turn the operator
   * saw running: when another one runs by now, nothing happens and the operator is told (PROTOCOL F3).
   */
  "floor.grant": z.union([
    z.object({ requestId: Id, seenTurnId: Id.nullable() }),
    z.object({ pointId: Id, speaker: Speaker, subject: optionalLine(300), seenTurnId: Id.nullable() }),
  ]),
  "floor.end": z.object({ turnId: Id }),
  /** Undoes the last grant, end or take, which `seq` names as the operator saw it. */
  undo: z.object({ seq: z.number().int().min(1) }),
  /** Puts a point on air without giving it the floor; a `sourceId` names one of its cameras. */
  "programme.take": z.object({ pointId: Id, sourceId: Id.optional() }),
  "programme.slate": nothing,
  "programme.layout": z.object({ layout: z.enum(["solo", "chairSpeaker"]) }),
  "programme.hold": z.object({ held: z.boolean() }),
  "programme.next": z.object({ pointId: Id.nullable() }),
  "conclusion.record": z.object({ text: ConclusionText }),
  "conclusion.change": z.object({ conclusionId: Id, text: ConclusionText }),
  "conclusion.remove": z.object({ conclusionId: Id }),
  "conclusion.order": z.object({ conclusionIds: order }),
  "photo.caption": z.object({ photoId: Id, caption: line(400) }),
  "paper.return": z.object({ paperId: Id, remark: PaperRemark }),
  "paper.accept": z.object({ paperId: Id }),
} as const;

export type CommandType = keyof typeof commandData;
export type CommandData<T extends CommandType> = z.infer<(typeof commandData)[T]>;
export type Command = { [T in CommandType]: { type: T; data: CommandData<T> } }[CommandType];

/** Parses a command's data by its type, or throws `input.invalid`. */
export function parseCommand<T extends CommandType>(type: T, data: unknown): CommandData<T> {
  return parse(commandData[type], data) as CommandData<T>;
}

/** A command as a client sends it; the same `commandId` twice gives the first answer (PROTOCOL C4). */
export const CommandEnvelope = z.object({
  commandId: Id,
  conferenceId: Id,
  type: z.string().max(40),
  data: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
