import type { Actor } from "@diemcau/shared/model/actor";
import type { StoredFile } from "@diemcau/shared/model/file";
import { maxPaperFile } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireNotEnded, requireRecord } from "../meeting/facts.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import { type PaperReading, storedBytes } from "./paperFiles.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
} as const;

interface Parts {
  conferences: Pick<Conferences, "act" | "state">;
  files: FileStore;
  reading: PaperReading;
  surroundings: Surroundings;
}

/** The form that comes with a call for papers: the office gives it, those who owe a paper fetch it. */
export class PaperTemplate {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Takes a template in, by the same rules as a paper; it takes the place of the one before. */
  async set(actor: Actor, conferenceId: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const { conferences, files, reading, surroundings } = this.parts;
    if (actor.kind !== "person" || !may(actor, "papers.call")) throw new AppError("permission.denied");
    requireCall(conferences.state(conferenceId));
    const stored = await files.put(reading.recognize(bytes), maxPaperFile);
    const { format } = await reading.read(await storedBytes(files, stored.file));
    const template: StoredFile = {
      ...stored,
      id: surroundings.newId(),
      name,
      mediaType: mediaTypes[format],
      addedAt: surroundings.now().toISOString(),
      addedBy: { id: actor.id, name: actor.name },
    };
    await conferences.act(conferenceId, actor, (state) => {
      requireCall(state);
      return { events: [{ type: "papers.templateSet", template }] };
    });
    return template;
  }

  /** The template, for those who read papers and those who owe one. */
  find(actor: Actor, conferenceId: string): StoredFile {
    const { agenda, paperCall } = this.parts.conferences.state(conferenceId);
    const owes =
      actor.kind === "person" &&
      agenda.some(({ id, person }) => person?.id === actor.id && paperCall?.itemIds.includes(id));
    if (actor.kind === "device" || (!owes && !may(actor, "paper.read"))) throw new AppError("permission.denied");
    if (!paperCall?.template) throw new AppError("notFound");
    return paperCall.template;
  }
}

function requireCall(state: ConferenceState): void {
  requireNotEnded(state);
  requireRecord(state);
  if (!state.paperCall) throw new AppError("paper.noCall");
}
