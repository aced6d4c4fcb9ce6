import type { Letterhead } from "@diemcau/shared/model/official";
import type { Paper } from "@diemcau/shared/model/paper";
import { RichText } from "@diemcau/shared/model/richText";
import type { LinkEvent, OfficialInput } from "@diemcau/shared/rules/official/input";
import { suggestLetterhead } from "@diemcau/shared/rules/official/letterhead";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { ConferenceLog } from "../meeting/ConferenceLog.ts";
import type { FileStore } from "../ports.ts";
import type { DocumentsParts } from "./Documents.ts";
import { readStored } from "./readStored.ts";

/** Everything that a conference's documents are made of, as it stands now. */
export async function gatherInput(
  state: ConferenceState,
  log: Pick<ConferenceLog, "timeline">,
  parts: Pick<DocumentsParts, "conferences" | "directory" | "minutes" | "files">,
): Promise<OfficialInput> {
  return {
    state,
    letterhead: state.letterhead ?? (await suggestionFor(state, parts)),
    minutes: await parts.minutes.texts(state.conference?.id ?? ""),
    papers: await paperTexts(state.papers, parts.files),
    linkEvents: linkEvents(log),
  };
}

/** What the letterhead starts from: the host unit's last one, else what the directory and the conference tell. */
export async function suggestionFor(
  state: ConferenceState,
  { conferences, directory }: Pick<DocumentsParts, "conferences" | "directory">,
): Promise<Letterhead> {
  const { conference } = state;
  const before = conferences
    .list()
    .filter(
      (other) =>
        other.letterhead !== null &&
        other.conference?.id !== conference?.id &&
        other.conference?.hostUnit.id === conference?.hostUnit.id,
    )
    .sort((a, b) => ((a.conference?.startsAt ?? "") < (b.conference?.startsAt ?? "") ? 1 : -1));
  const last = before[0]?.letterhead;
  if (last) return last;
  if (!conference) throw new Error("a conference without its first commit has no letterhead");
  const unit = await directory.unit(conference.hostUnit.id);
  const parent = unit?.parentId ? await directory.unit(unit.parentId) : null;
  return suggestLetterhead(conference, parent?.name ?? "");
}

function linkEvents(log: Pick<ConferenceLog, "timeline">): LinkEvent[] {
  return log.timeline("operator").flatMap(({ at, event }) => {
    if (event.type !== "link.changed") return [];
    return [{ at, pointName: event.pointName, state: event.state, cause: event.cause }];
  });
}

/** Texts of the approved papers, each of its latest version; a file that has none is left out. */
async function paperTexts(papers: readonly Paper[], files: FileStore): Promise<Record<string, RichText>> {
  const texts: Record<string, RichText> = {};
  for (const { id, state, versions } of papers) {
    const version = versions.at(-1);
    if (state !== "approved" || !version) continue;
    const text = await textOf(version, files);
    if (text) texts[id] = text;
  }
  return texts;
}

async function textOf({ text, file, format }: Paper["versions"][number], files: FileStore): Promise<RichText | null> {
  if (text !== null) {
    const stored = await readStored(files, text);
    const parsed = stored === null ? null : RichText.safeParse(JSON.parse(stored));
    return parsed?.success ? parsed.data : null;
  }
  if (format !== "text") return null;
  const stored = await readStored(files, file);
  if (stored === null) return null;
  const lines = stored.split(/\n+/).filter((line) => line.trim() !== "");
  return { blocks: lines.map((line) => ({ type: "paragraph", runs: [{ text: line }] })) };
}
