import { AppError } from "@diemcau/shared/protocol/errors";
import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { foldLog } from "@diemcau/shared/rules/fold";
import { z } from "zod";
import { Id, Instant } from "@diemcau/shared/model/id";

/** The log as a JSON array, a commit a line. */
export function logText(commits: readonly Commit[]): string {
  return `[\n${commits.map((commit) => JSON.stringify(commit)).join(",\n")}\n]\n`;
}

const NamedEvent = z.looseObject({ type: z.string().max(60) });

/** What every commit has, whatever happened in it. */
const Envelope = z.object({
  conferenceId: Id,
  seq: z.number().int().min(1),
  v: z.number().int().min(1),
  at: Instant,
  actor: z.object({
    kind: z.enum(["person", "device", "system"]),
    id: z.string().max(64).exactOptional(),
    name: z.string().max(200).exactOptional(),
  }),
  commandId: z.string().min(1).max(200),
  ids: z.array(z.string().max(64)).max(5000),
  // Their own shapes are the writing server's: whether they fold is what tries them.
  events: z.array(z.custom<ConferenceEvent>((event) => NamedEvent.safeParse(event).success)).max(10_000),
});

/**
 * A log that came in, whole and in order. Events are what a server wrote, so only what holds them is checked here; that they fold is
 * tried by {@link requireFolds} once they are lifted. Throws `dossier.unreadable` or `dossier.newer`.
 */
export function parseLog(text: string, conferenceId: string): Commit[] {
  const parsed = z.array(Envelope).min(1).safeParse(json(text));
  if (!parsed.success) throw unreadable("nhật ký không đúng cấu trúc");
  for (const [index, commit] of parsed.data.entries()) {
    if (commit.conferenceId !== conferenceId || commit.seq !== index + 1) throw unreadable("nhật ký thiếu dòng");
    if (commit.v > eventVersion) throw new AppError("dossier.newer");
  }
  return parsed.data;
}

/** Throws `dossier.unreadable` unless the log folds to an ended conference of that id that is no rehearsal. */
export function requireFolds(commits: readonly Commit[], conferenceId: string): void {
  let folded: ReturnType<typeof foldLog>;
  try {
    folded = foldLog(commits);
  } catch {
    throw unreadable("nhật ký không dựng lại được");
  }
  const { conference, status } = folded;
  if (conference?.id !== conferenceId || conference.rehearsalOf !== null || status !== "ended")
    throw unreadable("nhật ký không phải của một hội nghị đã kết thúc");
}

/** An archive that can't be what it says. */
export function unreadable(reason: string): AppError {
  return new AppError("dossier.unreadable", { reason });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
