import type { Actor } from "../model/actor.ts";
import type { Role } from "../model/person.ts";
import type { CommandType } from "../protocol/commands.ts";

/** What can be asked for beside commands: routes, files and streams. */
export type Access =
  | "directory.read"
  | "directory.write"
  | "person.write"
  | "conference.create"
  | "conference.list"
  | "conference.join"
  | "conference.log"
  | "device.pair"
  | "media.offer"
  | "media.programme"
  | "media.wall"
  | "minutes.read"
  | "minutes.write"
  | "photo.take"
  | "photo.read"
  | "paper.submit"
  | "paper.read"
  | "writeUp.read"
  | "writeUp.write"
  | "writeUp.publish"
  | "photo.add"
  | "paper.remind"
  | "assignment.read"
  | "assignment.remind"
  | "minutes.confirmAsSecretary"
  | "minutes.confirmAsChair"
  | "document.read"
  | "document.issue"
  | "document.sign"
  | "report.ask"
  | "report.read"
  | "report.submit"
  | "report.decide"
  | "dossier.export"
  | "dossier.import"
  | "deck.add"
  | "deck.read"
  | "clip.add"
  | "presenter.invite"
  | "rehearsal.hold"
  | "media.talkback";

/** Everything a permission is asked for. */
export type Action = CommandType | Access;

/**
 * Who may: roles of people, `any` signed-in person, `device` for a machine of the room, `laptop` for a presenter's own; both
 * for their own point alone.
 */
type Grant = Role | "device" | "laptop" | "any";

const directing: Grant[] = ["admin", "operator", "chair"];
const preparing: Grant[] = ["admin", "office", "operator"];
const recording: Grant[] = ["admin", "secretary"];
const followingUp: Grant[] = ["admin", "office", "secretary", "approver"];
const watching: Grant[] = ["admin", "office", "operator", "chair", "secretary", "approver"];

/** The one table of permissions. The server checks it for everything; the client hides what it forbids. */
export const permissions: Record<Action, readonly Grant[]> = {
  "conference.change": preparing,
  "conference.restrict": [...preparing, "approver"],
  "conference.start": directing,
  "conference.end": directing,
  "agenda.add": preparing,
  "agenda.change": preparing,
  "agenda.remove": preparing,
  "agenda.order": preparing,
  "point.add": preparing,
  "point.change": preparing,
  "point.remove": preparing,
  "device.unpair": preparing,
  "headcount.report": ["admin", "operator", "device"],
  "simulation.start": ["admin", "operator"],
  "simulation.stop": ["admin", "operator"],
  "simulation.behave": ["admin", "operator"],
  "board.takeOver": ["admin", "operator"],
  "source.prefer": ["admin", "operator"],
  "point.mute": directing,
  "help.call": ["device"],
  "help.answer": ["admin", "operator"],
  "note.send": ["admin", "operator", "device"],
  "preflight.report": ["device"],
  "presenter.invite": preparing,
  "presenter.uninvite": preparing,
  "rollCall.list": ["admin", "office", "operator", "secretary"],
  "rollCall.import": ["admin", "office", "operator", "secretary"],
  "rollCall.change": ["admin", "office", "operator", "secretary"],
  "rollCall.remove": ["admin", "office", "operator", "secretary"],
  "rollCall.mark": ["admin", "office", "operator", "secretary", "device"],
  "vote.open": [...directing, "secretary"],
  "vote.cast": ["device"],
  "vote.count": ["admin", "operator", "secretary", "device"],
  "vote.close": [...directing, "secretary"],
  "vote.cancel": [...directing, "secretary"],
  "deck.add": ["admin", "office", "operator", "secretary", "laptop"],
  "deck.read": ["admin", "office", "operator", "chair", "secretary"],
  "deck.remove": ["admin", "office", "operator", "secretary", "laptop"],
  "slide.turn": ["admin", "operator", "chair", "device", "laptop"],
  "clip.add": ["admin", "office", "operator"],
  "clip.remove": ["admin", "office", "operator"],
  "clip.pause": ["admin", "operator"],
  "rehearsal.hold": ["admin", "operator"],
  "item.open": directing,
  "item.close": directing,
  "floor.request": ["admin", "operator", "chair", "device", "laptop"],
  "floor.withdraw": ["admin", "operator", "chair", "device", "laptop"],
  "floor.change": directing,
  "floor.call": directing,
  "floor.queue": directing,
  "floor.mode": directing,
  "floor.extend": directing,
  "floor.pause": directing,
  "floor.continue": directing,
  "floor.order": directing,
  "floor.grant": directing,
  "floor.end": directing,
  undo: directing,
  "programme.take": ["admin", "operator"],
  "programme.slate": ["admin", "operator"],
  "programme.layout": ["admin", "operator"],
  "programme.compose": ["admin", "operator"],
  "programme.cut": ["admin", "operator"],
  "programme.show": ["admin", "operator"],
  "programme.crawl": ["admin", "operator"],
  "programme.hold": ["admin", "operator"],
  "programme.next": directing,
  "conclusion.record": recording,
  "conclusion.change": recording,
  "conclusion.remove": recording,
  "conclusion.order": recording,
  "conclusion.share": [...recording, "operator", "chair"],
  "conclusion.acknowledge": ["admin", "operator", "device"],
  "assignment.make": followingUp,
  "assignment.change": followingUp,
  "assignment.withdraw": followingUp,
  // A reporter for the own unit and those below it alone; the decider compares.
  "assignment.report": ["admin", "office", "reporter"],
  "assignment.read": [...watching, "reporter"],
  "assignment.remind": followingUp,
  "photo.caption": recording,
  "photo.remove": recording,
  "photo.add": recording,
  "papers.call": preparing,
  "papers.removeTemplate": preparing,
  "paper.remind": preparing,
  "paper.return": ["admin", "office", "approver"],
  "paper.approve": ["admin", "office", "approver"],
  "paper.reassign": ["admin", "office"],
  "minutes.supplement": recording,
  // Whose signature it is, the conference says: its own secretary and its own chair.
  "minutes.confirmAsSecretary": ["secretary"],
  "minutes.confirmAsChair": ["chair"],
  "document.letterhead": ["admin", "office", "secretary"],
  "document.register": ["admin", "office", "secretary"],
  "document.read": watching,
  "document.issue": ["admin", "office", "secretary", "approver"],
  "document.sign": ["admin", "office", "secretary"],
  "publication.change": ["admin", "approver"],
  "report.ask": followingUp,
  "report.read": [...watching, "reporter"],
  "report.submit": ["admin", "office", "reporter"],
  "report.decide": followingUp,
  "dossier.export": ["admin", "office"],
  "dossier.import": ["admin"],
  "directory.read": ["admin", "office", "operator", "chair", "secretary", "approver"],
  "directory.write": ["admin", "office"],
  "person.write": ["admin", "office"],
  "conference.create": ["admin", "office"],
  "conference.list": ["any"],
  "conference.join": [...watching, "device", "laptop"],
  // The log as it is stored, with what streams leave out for everybody but the operators.
  "conference.log": ["admin", "operator"],
  "device.pair": preparing,
  "media.offer": ["device", "laptop"],
  "media.programme": [...watching, "device", "laptop"],
  "media.wall": ["admin", "operator"],
  "media.talkback": ["admin", "operator"],
  "minutes.read": watching,
  "minutes.write": recording,
  "photo.take": ["admin", "secretary", "operator"],
  "photo.read": watching,
  "paper.submit": ["any"],
  "paper.read": watching,
  "writeUp.read": ["admin", "office", "secretary", "approver"],
  "writeUp.write": recording,
  "writeUp.publish": ["admin", "approver"],
};

/**
 * Whether an actor may do something. For a device that is about one point, `pointId` must be its own; a device never
 * acts outside its conference, which the caller has compared.
 */
export function may(actor: Actor, action: Action, pointId?: string): boolean {
  const grants = permissions[action];
  switch (actor.kind) {
    case "system":
      return true;
    case "device":
      return (
        grants.includes(actor.role === "presenter" ? "laptop" : "device") &&
        (pointId === undefined || pointId === actor.pointId)
      );
    case "person":
      return grants.includes("any") || actor.roles.some((role) => grants.includes(role));
  }
}
