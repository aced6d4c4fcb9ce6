import { z } from "zod";
import { AgendaItemInput } from "../model/agenda.ts";
import { AssignmentInput, AssignmentReportText, WithdrawalReason } from "../model/assignment.ts";
import { ConclusionText } from "../model/conclusion.ts";
import { ConferenceInput } from "../model/conference.ts";
import { NoteText } from "../model/deskNote.ts";
import { FloorMode, PlannedSeconds, SpeechKind } from "../model/floor.ts";
import { Id } from "../model/id.ts";
import { DocumentRegister, Letterhead } from "../model/official.ts";
import { PaperCallInput, PaperRemark, ReplacementReason } from "../model/paper.ts";
import { PointInput, SimulatedBehaviour } from "../model/point.ts";
import { PreflightChecks } from "../model/preflight.ts";
import { Composition, CrawlText, FloorLayout } from "../model/programme.ts";
import { DelegateInput, delegateLimit, importLimit, RollCallList, RollCallMark } from "../model/rollCall.ts";
import { PublicationInput } from "../model/publication.ts";
import { HandCount, VoteInput } from "../model/vote.ts";
import { line, optionalLine, prose } from "../text/plainText.ts";
import { parse } from "./parse.ts";

/** Who wants to speak: somebody of the directory by id, or typed by hand. */
export const Speaker = z.union([
  z.object({ personId: Id }),
  z.object({ name: line(100), title: optionalLine(200), unit: optionalLine(200) }),
]);
export type Speaker = z.infer<typeof Speaker>;

const order = z.array(Id).max(2000);
const nothing = z.object({});

const paperVersion = z.number().int().min(1).optional();

/** The data of every command, by its type. What a command may do is in `rules/permissions`. */
export const commandData = {
  "conference.change": ConferenceInput,
  /** Closes a conference more, also after its end; opening it again is a change, which only one that hasn't ended takes. */
  "conference.restrict": z.object({ secrecy: z.enum(["internal", "secret"]) }),
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
  "simulation.behave": z.object({ pointId: Id, behaviour: SimulatedBehaviour }),
  /** From now on this operator directs; the others are told. */
  "board.takeOver": nothing,
  "source.prefer": z.object({ pointId: Id, sourceId: Id.nullable() }),
  "point.mute": z.object({ pointId: Id, muted: z.boolean() }),
  "help.call": z.object({ pointId: Id }),
  "help.answer": z.object({ pointId: Id }),
  "note.send": z.object({ pointId: Id, text: NoteText }),
  "preflight.report": z.object({ pointId: Id, checks: PreflightChecks }),
  "presenter.uninvite": z.object({ invitationId: Id }),
  "rollCall.list": z.object({
    pointId: Id,
    delegates: z.array(DelegateInput).max(delegateLimit),
    mode: z.enum(["replace", "append"]),
  }),
  /** Lists of several points in one commit; each takes the place of what its point had, or is added to it. */
  "rollCall.import": z.object({
    lists: z
      .array(RollCallList)
      .min(1)
      .max(2000)
      .refine(
        (lists) => lists.reduce((sum, { delegates }) => sum + delegates.length, 0) <= importLimit,
        "list.tooLong",
      ),
    mode: z.enum(["replace", "append"]),
  }),
  "rollCall.change": z.object({ pointId: Id, delegateId: Id, delegate: DelegateInput }),
  "rollCall.remove": z.object({ pointId: Id, delegateIds: z.array(Id).min(1).max(delegateLimit) }),
  "rollCall.mark": z.object({ pointId: Id, marks: z.array(RollCallMark).min(1).max(delegateLimit) }),
  "vote.open": VoteInput,
  "vote.cast": z.object({ pointId: Id, voteId: Id, voterId: Id, choice: z.number().int().min(0).max(9) }),
  "vote.count": HandCount.extend({ voteId: Id }),
  "vote.close": z.object({ voteId: Id }),
  "vote.cancel": z.object({ voteId: Id }),
  "item.open": z.object({ itemId: Id }),
  "item.close": nothing,
  /** `place` inserts at that place of the queue, counted from 0; only who orders the queue may name it. */
  "floor.request": z.object({
    pointId: Id,
    speaker: Speaker,
    subject: optionalLine(300),
    kind: SpeechKind.default("speech"),
    plannedSeconds: PlannedSeconds.nullable().default(null),
    place: z.number().int().min(0).max(2000).optional(),
  }),
  "floor.change": z.object({
    requestId: Id,
    subject: optionalLine(300),
    kind: SpeechKind,
    plannedSeconds: PlannedSeconds.nullable(),
  }),
  /** Tells a room that its speaker comes next, or takes that back (PROTOCOL F12). */
  "floor.call": z.object({ requestId: Id, called: z.boolean().default(true) }),
  "floor.queue": z.object({ open: z.boolean() }),
  "floor.mode": z.object({ mode: FloorMode }),
  "floor.withdraw": z.object({ requestId: Id }),
  "floor.order": z.object({ requestIds: order }),
  /**
   * Gives the floor to a request of the queue, or to somebody who didn't ask. `seenTurnId` is the turn the operator
   * saw running: when another one runs by now, nothing happens and the operator is told (PROTOCOL F3). With `interpose`
   * the running turn stands still until this one ends (PROTOCOL F9).
   */
  "floor.grant": z.union([
    z.object({ requestId: Id, seenTurnId: Id.nullable(), interpose: z.boolean().default(false) }),
    z.object({
      pointId: Id,
      speaker: Speaker,
      subject: optionalLine(300),
      kind: SpeechKind.default("speech"),
      plannedSeconds: PlannedSeconds.nullable().default(null),
      seenTurnId: Id.nullable(),
      interpose: z.boolean().default(false),
    }),
  ]),
  "floor.end": z.object({ turnId: Id }),
  "floor.extend": z.object({ turnId: Id, seconds: z.number().int().min(30).max(3600) }),
  "floor.pause": z.object({ turnId: Id }),
  "floor.continue": z.object({ turnId: Id }),
  /** Undoes the last grant, end or take, which `seq` names as the operator saw it. */
  undo: z.object({ seq: z.number().int().min(1) }),
  /** Puts a point on air without giving it the floor; a `sourceId` names one of its cameras. */
  "programme.take": z.object({ pointId: Id, sourceId: Id.optional() }),
  "programme.slate": nothing,
  "programme.layout": z.object({ layout: FloorLayout }),
  /** Prepares a picture beside the programme, or drops what was prepared. */
  "programme.compose": z.object({ composition: Composition.nullable() }),
  /** Takes on air what was prepared. */
  "programme.cut": nothing,
  /** Takes a composition on air at once. */
  "programme.show": z.object({ composition: Composition }),
  "programme.crawl": z.object({ text: CrawlText.nullable() }),
  "deck.remove": z.object({ deckId: Id }),
  "slide.turn": z.object({ deckId: Id, page: z.number().int().min(1).max(1000) }),
  "clip.remove": z.object({ clipId: Id }),
  "clip.pause": z.object({ paused: z.boolean() }),
  "programme.hold": z.object({ held: z.boolean() }),
  "programme.next": z.object({ pointId: Id.nullable() }),
  "conclusion.record": z.object({ text: ConclusionText }),
  /** Changes the edited wording; the wording as spoken, the mark for the public and "no task" only where they are given. */
  "conclusion.change": z.object({
    conclusionId: Id,
    text: ConclusionText,
    spoken: ConclusionText.optional(),
    public: z.boolean().optional(),
    noTask: z.boolean().optional(),
  }),
  "conclusion.remove": z.object({ conclusionId: Id }),
  "conclusion.order": z.object({ conclusionIds: order }),
  /** Shows the conclusions as they are now to all points, which acknowledge them (PROTOCOL CN1). */
  "conclusion.share": nothing,
  "conclusion.acknowledge": z.object({ pointId: Id, number: z.number().int().min(1) }),
  "assignment.make": AssignmentInput,
  "assignment.change": z.object({ assignmentId: Id, assignment: AssignmentInput }),
  "assignment.withdraw": z.object({ assignmentId: Id, reason: WithdrawalReason }),
  "assignment.report": z.object({ assignmentId: Id, unitId: Id, done: z.boolean(), text: AssignmentReportText }),
  "photo.caption": z.object({ photoId: Id, caption: line(400), alt: optionalLine(400).optional() }),
  "photo.remove": z.object({ photoId: Id }),
  "papers.call": PaperCallInput,
  "papers.removeTemplate": nothing,
  /** A decision that names a `version` is about that one alone: it isn't taken once another was handed in. */
  "paper.return": z.object({ paperId: Id, remark: PaperRemark, version: paperVersion }),
  "paper.approve": z.object({ paperId: Id, version: paperVersion }),
  /** Gives an item, and the paper handed in for it, to another speaker. */
  "paper.reassign": z.object({ itemId: Id, personId: Id, reason: ReplacementReason }),
  /** Text of supplementary minutes, once the minutes are sealed; `null` drops it. */
  "minutes.supplement": z.object({ text: prose(100_000).nullable() }),
  "document.letterhead": Letterhead,
  "document.register": DocumentRegister,
  "publication.change": PublicationInput,
} as const;

export type CommandType = keyof typeof commandData;
export type CommandData<T extends CommandType> = z.infer<(typeof commandData)[T]>;
/** A command's data as a client may send it: what has a default may be left out. */
export type CommandInput<T extends CommandType> = z.input<(typeof commandData)[T]>;
export type Command = { [T in CommandType]: { type: T; data: CommandInput<T> } }[CommandType];

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
