import type { Actor } from "@diemcau/shared/model/actor";
import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import type { Decision } from "../meeting/decision.ts";
import type { FileStore } from "../ports.ts";
import type { PaperDesk } from "./PaperDesk.ts";
import { storedPlainText, storedText } from "./paperFiles.ts";

interface Parts {
  desk: Pick<PaperDesk, "version">;
  conferences: Pick<Conferences, "act">;
  files: Pick<FileStore, "open">;
}

/** Which version of which paper somebody opens. */
export interface WantedVersion {
  conferenceId: string;
  paperId: string;
  /** Absent: the latest. */
  number?: number;
}

/** Opens papers for those who may read them, and keeps who has: each person and version once. */
export class PaperReaders {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** A version's file. */
  async file(actor: Actor, wanted: WantedVersion): Promise<{ paper: Paper; version: PaperVersion }> {
    const found = this.parts.desk.version(actor, wanted.conferenceId, wanted.paperId, wanted.number);
    await this.note(actor, wanted.conferenceId, found);
    return found;
  }

  /** A version with its text; `null` where none could be read out of its file. */
  async text(
    actor: Actor,
    wanted: WantedVersion,
  ): Promise<{ paper: Paper; version: PaperVersion; text: RichText | null }> {
    const { files } = this.parts;
    const found = await this.file(actor, wanted);
    const { text, file, format } = found.version;
    if (text !== null) return { ...found, text: await storedText(files, text) };
    return { ...found, text: format === "text" ? await storedPlainText(files, file) : null };
  }

  private async note(actor: Actor, conferenceId: string, { paper, version }: { paper: Paper; version: PaperVersion }) {
    if (actor.kind !== "person" || actor.id === paper.author.id || hasRead(paper, actor.id, version.number)) return;
    const reader = { id: actor.id, name: actor.name };
    const read = { paperId: paper.id, version: version.number, reader };
    const key = `paper.read:${paper.id}:${version.number}:${actor.id}`;
    await this.parts.conferences.act(conferenceId, actor, (state) => decideRead(state, read), key);
  }
}

function decideRead(
  state: ConferenceState,
  read: { paperId: string; version: number; reader: { id: string; name: string } },
): Decision {
  const paper = state.papers.find(({ id }) => id === read.paperId);
  if (!paper || hasRead(paper, read.reader.id, read.version)) return { events: [] };
  return { events: [{ type: "paper.read", ...read }] };
}

function hasRead({ readers }: Paper, personId: string, version: number): boolean {
  return readers.some((reader) => reader.id === personId && reader.version === version);
}
