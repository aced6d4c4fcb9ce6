import type { Actor } from "@diemcau/shared/model/actor";
import type { AssignmentEvidence } from "@diemcau/shared/model/assignment";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { EvidenceInput } from "@diemcau/shared/protocol/followUp";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import { decideEvidence, requireAssignment, requireUnit } from "../meeting/decide/assignments.ts";
import { requireActsFor } from "../meeting/facts.ts";
import type { Directory, Surroundings } from "../ports.ts";
import type { EvidenceKeeper } from "./ports.ts";

/** What files of evidence pass through. */
export interface EvidenceDeskParts {
  conferences: Pick<Conferences, "act" | "state">;
  directory: Directory;
  keeper: EvidenceKeeper;
  surroundings: Surroundings;
}

/** Files that units add to their part of an assignment. */
export class EvidenceDesk {
  private readonly parts: EvidenceDeskParts;

  constructor(parts: EvidenceDeskParts) {
    this.parts = parts;
  }

  /** Takes a file in; refuses before any byte is read whoever doesn't act for the unit. The same file twice is one. */
  async add(
    actor: Actor,
    conferenceId: string,
    { assignmentId, unitId, name }: EvidenceInput & { assignmentId: string },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<AssignmentEvidence> {
    const { conferences, directory, keeper, surroundings } = this.parts;
    if (!may(actor, "assignment.report")) throw new AppError("permission.denied");
    requireUnit(requireAssignment(conferences.state(conferenceId), assignmentId), unitId);
    const addedBy = await requireActsFor({ actor, directory }, unitId);
    const kept = await keeper.keep(bytes);
    const addedAt = surroundings.now().toISOString();
    const evidence = {
      id: surroundings.newId(),
      assignmentId,
      unitId,
      name: baseName(name),
      addedAt,
      addedBy,
      ...kept,
    };
    await conferences.act(conferenceId, actor, (state) => decideEvidence(state, evidence));
    const { evidence: all } = requireAssignment(conferences.state(conferenceId), assignmentId);
    const stored = all.find((one) => one.unitId === unitId && one.file === kept.file);
    if (!stored) throw new AppError("server.failed");
    return stored;
  }

  /** A file of evidence, for the staff of conferences and those who act for its unit. */
  async find(
    actor: Actor,
    conferenceId: string,
    assignmentId: string,
    evidenceId: string,
  ): Promise<AssignmentEvidence> {
    const { conferences, directory } = this.parts;
    if (actor.kind === "device" || !may(actor, "assignment.read")) throw new AppError("permission.denied");
    const { evidence } = requireAssignment(conferences.state(conferenceId), assignmentId);
    const found = evidence.find(({ id }) => id === evidenceId);
    if (!found) throw new AppError("notFound");
    if (!may(actor, "conference.join")) await requireActsFor({ actor, directory }, found.unitId);
    return found;
  }
}

/** What the file was called, without the folders that some browsers send along. */
function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1) || "minh-chung";
}
