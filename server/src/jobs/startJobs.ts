import type { Actor } from "@diemcau/shared/model/actor";
import type { Levels } from "@diemcau/shared/protocol/media";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";
import type { Media } from "../media/openMedia.ts";
import { ClipEnds } from "./ClipEnds.ts";
import { ActiveSpeaker } from "./ActiveSpeaker.ts";
import { CallAhead } from "./CallAhead.ts";
import { linkDifference } from "./linkDifference.ts";
import { MediaRecords } from "./MediaRecords.ts";
import { ProgrammeEffects } from "./ProgrammeEffects.ts";
import { sourceDifference } from "./sourceDifference.ts";

/** Reactions to commits, and to what media tells. */
export interface Jobs {
  /** A device's screen has presented what commit `takenSeq` put on air. */
  programmeShown(conferenceId: string, actor: Actor, takenSeq: number): void;
  /** Stops reacting; resolves when what was begun is stored. */
  close(): Promise<void>;
}

/** Begins to react. To be called once the conferences are loaded: stages take up the state they find. */
export function startJobs({
  conferences,
  media,
  log,
}: {
  conferences: Conferences;
  media: Media;
  log: MediaLog;
}): Jobs {
  const effects = new ProgrammeEffects(conferences, log);
  const records = new MediaRecords({
    conferences,
    log,
    what: "sources",
    difference: (id, state) => sourceDifference(state, media.stageOf(id).sources.list()),
  });
  const links = new MediaRecords({
    conferences,
    log,
    what: "links",
    difference: (id, state) => linkDifference(state, (pointId) => media.stageOf(id).links.get(pointId)),
  });
  const speaker = new ActiveSpeaker(conferences, log);
  const ahead = new CallAhead(conferences, log);
  const clipEnds = new ClipEnds(conferences, log);
  const onCommit = ({ conferenceId, commit, state }: ConferencesEvents["commit"][0]) => {
    media.follow(conferenceId, state);
    effects.follow(conferenceId, commit, state);
    records.check(conferenceId);
    ahead.follow(conferenceId, state);
  };
  const onSources = ({ conferenceId }: { conferenceId: string }) => records.check(conferenceId);
  const onClipEnded = (facts: { conferenceId: string; clipId: string; takenSeq: number }) => clipEnds.record(facts);
  const onLink = ({ conferenceId }: { conferenceId: string }) => links.check(conferenceId);
  const onLevels = ({ conferenceId, levels }: { conferenceId: string; levels: Levels }) =>
    speaker.hear(conferenceId, levels);
  for (const state of conferences.all()) {
    if (!state.conference) continue;
    effects.begin(state.conference.id, state);
    media.follow(state.conference.id, state);
    records.check(state.conference.id);
    ahead.follow(state.conference.id, state);
  }
  conferences.on("commit", onCommit);
  media.on("sources", onSources);
  media.on("link", onLink);
  media.on("levels", onLevels);
  media.on("clipEnded", onClipEnded);
  return {
    programmeShown: (conferenceId, actor, takenSeq) => effects.shown(conferenceId, actor, takenSeq),
    async close() {
      conferences.off("commit", onCommit);
      media.off("sources", onSources);
      media.off("link", onLink);
      media.off("levels", onLevels);
      await speaker.close();
      await ahead.close();
      media.off("clipEnded", onClipEnded);
      await effects.close();
      await records.close();
      await links.close();
      await clipEnds.close();
    },
  };
}
