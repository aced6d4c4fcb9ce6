import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { minutesSections } from "@diemcau/shared/rules/minutes";
import { factWords, MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { officialTime } from "@diemcau/shared/text/time";
import { z } from "zod";

/** How a line of the timeline travels while it is dragged. */
const citationType = "application/x-diemcau-citation";

const Citation = z.array(z.union([z.string().max(5000), MinutesFact])).max(20);

/**
 * A line of the timeline as the minutes cite it: facts where the log still has them, so that nobody can mistype them, and `words` where it
 * tells nothing more.
 */
export function citationOf(
  { event, at }: TimelineEntry,
  { words, state }: { words: string; state: ConferenceState },
): MinutesPiece[] {
  const timeZone = state.conference?.timeZone ?? "UTC";
  const pieces = piecesOf(event, state);
  const known = pieces?.every((piece) => typeof piece === "string" || factWords(piece, state) !== null);
  return pieces && known ? pieces : [`${officialTime(at, timeZone)}: ${words}. `];
}

function piecesOf(event: ConferenceEvent, state: ConferenceState): MinutesPiece[] | null {
  switch (event.type) {
    case "conference.started":
      return [{ of: "began", sectionId: null }, ": hội nghị bắt đầu, kết nối với ", { of: "points" }, ". "];
    case "conference.ended":
      return [{ of: "ended", sectionId: null }, ": hội nghị kết thúc. "];
    case "item.opened":
      return sectionPieces(`item:${event.item.id}`, state, [": mở nội dung “", event.item.title, "”. "]);
    case "floor.granted":
    case "floor.ended": {
      const sectionId = `turn:${event.turn.id}`;
      const of = event.type === "floor.granted" ? "began" : "ended";
      const done = of === "began" ? " phát biểu. " : " kết thúc phát biểu. ";
      return [{ of, sectionId }, ": ", { of: "speaker", sectionId }, done];
    }
    case "vote.closed":
      return [`Kết quả biểu quyết “${event.question}”: `, { of: "vote", voteId: event.voteId }, ". "];
    case "conclusion.recorded":
    case "conclusion.changed":
      return [{ of: "conclusion", conclusionId: event.conclusion.id }, " "];
    default:
      return null;
  }
}

function sectionPieces(sectionId: string, state: ConferenceState, rest: string[]): MinutesPiece[] | null {
  const known = minutesSections(state).some(({ id }) => id === sectionId);
  return known ? [{ of: "began", sectionId }, rest.join("")] : null;
}

/** Puts a citation onto what is being dragged; other programs get its words. */
export function writeCitation(transfer: DataTransfer, pieces: readonly MinutesPiece[], words: string): void {
  transfer.setData(citationType, JSON.stringify(pieces));
  transfer.setData("text/plain", words);
  transfer.effectAllowed = "copy";
}

/** What a drop brings, or `null` when it is no citation. */
export function readCitation(transfer: DataTransfer | null): MinutesPiece[] | null {
  const json = transfer?.getData(citationType) ?? "";
  if (json === "") return null;
  try {
    const parsed = Citation.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
