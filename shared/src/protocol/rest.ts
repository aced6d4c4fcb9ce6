import { z } from "zod";
import type { Secrecy, ConferenceStatus } from "../model/conference.ts";
import { ConferenceInput } from "../model/conference.ts";
import { Id } from "../model/id.ts";
import { Password, type Person, type PersonFacts, PersonInput, SignInName } from "../model/person.ts";
import { RoomRole, type DeviceRole } from "../model/point.ts";
import type { ErrorReply } from "./errors.ts";
import { UnitInput } from "../model/unit.ts";
import type { Photo } from "../model/photo.ts";
import { type WriteUp, WriteUpInput, type WriteUpNotice } from "../model/writeUp.ts";
import { line, optionalLine, prose } from "../text/plainText.ts";
import { Speaker } from "./commands.ts";

/**
 * Bodies of the HTTP API. Paths (all below `/api`, JSON, errors as `ErrorReply`):
 *
 * | method and path | body → answer |
 * |---|---|
 * | POST /session | SignIn → Me; DELETE /session; GET /session → Me (401 when nobody) |
 * | POST /first-admin | FirstAdmin → Me |
 * | GET /demo → DemoDoor[] (404 outside a demo); POST /demo/session {signInName} → Me |
 * | GET, POST /units; PUT, DELETE /units/:id | UnitInput (+ version) → Unit |
 * | GET, POST /persons; PUT /persons/:id | PersonInput (+ version) → Person |
 * | GET /conferences → ConferenceSummary[]; POST /conferences | NewConference → {id} |
 * | POST /conferences/:id/points/:pointId/pairing-code → PairingCode |
 * | POST /devices | PairDevice → PairedDevice and the device cookie; GET /devices/me → PairedDevice; DELETE /devices/me |
 * | GET /devices/me/people → RoomPerson[] |
 * | POST /conferences/:id/presenter-links | InvitePresenter → PresenterLink |
 * | POST /presenter-links/claim | ClaimPresenter → PairedDevice and the device cookie |
 * | POST /conferences/:id/rehearsal | HoldRehearsal → RehearsalView (protocol/rehearsal) |
 * | GET, POST, DELETE /conferences/:id/rehearsal/:rehearsalId | RehearsalControl → RehearsalView |
 * | GET /conferences/:id/log → Commit[] ; GET /conferences/:id/views → canonical JSON of all views |
 * | POST /conferences/:id/roll-call/preview?pointId=&mode= (XLSX, CSV or pasted cells as bytes) → RollCallPreview |
 * | GET /conferences/:id/documents → DocumentsReply; GET …/documents/:kind.docx, .pdf → a draft; POST …/documents/:kind/issue → IssuedDocument |
 * | GET /conferences/:id/issued/:documentId.docx, .pdf, …/:documentId/signed → the kept file |
 * | GET /conferences/:id/minutes → MinutesDocument |
 * | GET /conferences/:id/minutes/seal → SealView; POST /conferences/:id/minutes/confirmations | ConfirmMinutes → SealView (protocol/sealing) |
 * | PUT /conferences/:id/issued/:documentId/signed?name= (bytes of a PDF) → SignedFile |
 * | PUT /stills/:stillId (picture bytes) → {} |
 * | GET /conferences/:id/photos/:photoId → image/jpeg |
 * | POST /conferences/:id/photos?caption=&requestId= (bytes of a JPEG, PNG or WebP) → Photo |
 * | papers, their drafts and notices: protocol/papers |
 * | assignments, units' reports and evidence: protocol/followUp |
 * | POST /conferences/:id/decks?title=&pointId=&personId= (bytes of a PDF or office file) → ImportStatus |
 * | POST /conferences/:id/clips?title= (bytes of a film) → ImportStatus |
 * | GET /conferences/:id/imports → ImportStatus[]; DELETE /conferences/:id/imports/:importId |
 * | GET /conferences/:id/decks/:deckId/pages/:page → image/webp; GET /conferences/:id/decks/:deckId/file → the file as handed in |
 * | GET /conferences/:id/write-up → WriteUpReply; PUT (SaveWriteUp); POST …/submit, …/publish, …/return {version, remark?} → WriteUp |
 * | POST /conferences/:id/write-up/reopen, …/discard, …/withdraw {version, reason?} → WriteUp |
 * | GET /conferences/:id/write-up/revisions → WriteUpRevision[]; GET …/revisions/:number → WriteUpInput |
 */
export const SignIn = z.object({ signInName: SignInName, password: z.string().min(1).max(200) });
export const FirstAdmin = z.object({
  token: z.string().min(20).max(100),
  name: line(100),
  signInName: SignInName,
  password: Password,
});
export const DemoSignIn = z.object({ signInName: SignInName });

/** Who is signed in. */
export type Me = Pick<Person, "id" | "name" | "title" | "roles" | "unitId">;

/** A door of the demo's first page. */
export interface DemoDoor {
  signInName: string;
  name: string;
  title: string;
}

export const VersionedUnit = UnitInput.extend({ version: z.number().int().min(0) });
export const VersionedPerson = PersonInput.extend({ version: z.number().int().min(0) });

export const NewConference = z.object({ commandId: Id, conference: ConferenceInput });

/** A conference in lists. */
export interface ConferenceSummary {
  id: string;
  title: string;
  startsAt: string;
  timeZone: string;
  place: string;
  status: ConferenceStatus;
  secrecy: Secrecy;
  points: number;
  writeUpSlug: string | null;
  /** Its rehearsal, while one is being held; for those who may hold one. */
  rehearsalId: string | null;
}

/** A pairing code: six digits, good for ten minutes and one device. */
export interface PairingCode {
  code: string;
  expiresAt: string;
}

export const PairDevice = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\D/g, ""))
    .pipe(z.string().length(6, "text.required")),
  role: RoomRole,
  name: line(60),
  /** Unpairs a screen that stands in the way. */
  replaceScreen: z.boolean().default(false),
});

/** Who shall present from an own machine, and at which point: somebody of the directory, or typed. */
export const InvitePresenter = z.object({ pointId: Id, person: Speaker });

/** A presenter's personal link. Its token is told once and stored hashed; it ends with the conference. */
export interface PresenterLink {
  invitationId: string;
  /** Address below the site's own; the token stands in its fragment, which browsers send to nobody. */
  path: string;
}

export const ClaimPresenter = z.object({ token: z.string().min(20).max(100), name: line(60) });

/** What a paired device knows of itself. */
export interface PairedDevice {
  deviceId: string;
  role: DeviceRole;
  conferenceId: string;
  conferenceTitle: string;
  pointId: string;
  pointName: string;
  /** Whose machine it is; absent for the room's own. */
  person: PersonFacts | null;
}

/** Somebody of a room's unit, for its desk to choose as a speaker. */
export type RoomPerson = Pick<Person, "id" | "name" | "title">;

export const PaperInput = z.object({ title: line(300), text: prose(200_000) });

export type { MyPaper } from "./papers.ts";

export const SaveWriteUp = z.object({
  version: z.number().int().min(0),
  writeUp: WriteUpInput,
  /** What readers are to be told of a correction; looked at while the article is being corrected alone. */
  notice: optionalLine(500).optional(),
});
export const WithdrawWriteUp = z.object({ version: z.number().int().min(0), reason: line(500) });
export const DecideWriteUp = z.object({ version: z.number().int().min(0), remark: prose(2000).optional() });

/** What comes with an own photo, beside its bytes; the same request again brings it once. */
export const PhotoInput = z.object({ caption: line(400), requestId: Id.optional() });
export type PhotoInput = z.infer<typeof PhotoInput>;

/** What comes with slides, beside their bytes: whose they are and where they are presented from, where that is known. */
export const DeckInput = z.object({ title: line(200), pointId: Id.optional(), personId: Id.optional() });
export type DeckInput = z.infer<typeof DeckInput>;

/** What comes with a film, beside its bytes. */
export const ClipInput = z.object({ title: line(200) });
export type ClipInput = z.infer<typeof ClipInput>;

/** A file that came in and is being made into slides or a clip. */
export interface ImportStatus {
  id: string;
  kind: "deck" | "clip";
  title: string;
  state: "working" | "done" | "failed";
  /** Pages, or seconds of film, that are done; `of` is 0 as long as it isn't known. */
  done: number;
  of: number;
  /** Id of the slides or the clip, once they are there. */
  madeId: string | null;
  error: ErrorReply | null;
}

/** A text that an article had: who wrote it when, and when readers got it. */
export interface WriteUpRevision {
  /** 1, 2, 3 … */
  number: number;
  /** Unknown of articles that an older version kept. */
  at: string | null;
  by: { id: string; name: string } | null;
  publications: WriteUpNotice[];
}

/** An article with the photos it may show. */
export interface WriteUpReply {
  /** Before it was first saved: the composed draft with version 0. */
  writeUp: WriteUp;
  photos: Photo[];
  /** Whom the photos' turns belong to. */
  turns: { id: string; speaker: PersonFacts; pointName: string }[];
  /** What the log and the minutes give now, where a draft differs from it. */
  suggestion?: WriteUpInput;
}
