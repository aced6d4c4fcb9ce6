import type { LowerThird, Programme, Slot } from "@diemcau/shared/model/programme";
import { serverPointId } from "@diemcau/shared/model/slides";
import { playsItself, slotCamera } from "@diemcau/shared/rules/programme";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { RemoteStream } from "./RemoteStream.ts";

/** One place of the picture, and the stream that fills it. */
export interface WantedSlot {
  pointId: string;
  pointName: string;
  /** `away`: the point has no camera now; `coming`: it has one, and its stream is not here yet. */
  fill: Pick<RemoteStream, "consumerId" | "sourceId"> | "away" | "coming";
}

/** What this page ought to show now. */
export interface WantedPicture extends Pick<Programme, "layout" | "deckId" | "clipId" | "voteId"> {
  takenSeq: number;
  slots: WantedSlot[];
  lowerThird: LowerThird | null;
}

/** The programme with its streams found (PROTOCOL P1, P6). */
export function wantedPicture(state: ConferenceState, streams: readonly RemoteStream[]): WantedPicture {
  const { takenSeq, layout, slots, lowerThird, deckId, clipId, voteId } = state.programme;
  const videos = streams.filter((stream) => stream.purpose === "programme" && stream.kind === "video");
  const own = playsItself(state) ? [serverSlot(state, videos)] : [];
  return {
    takenSeq,
    layout,
    deckId,
    clipId,
    voteId,
    lowerThird,
    slots: [...slots.map((slot) => wantedSlot(state, slot, videos)), ...own],
  };
}

function wantedSlot(
  state: ConferenceState,
  { pointId, pointName, sourceId }: Slot,
  videos: readonly RemoteStream[],
): WantedSlot {
  const camera = slotCamera(state, { pointId, sourceId })?.id;
  // The server's stage knows of a camera a moment before the log does, so its stream may be here already.
  const stream = videos.find((video) => (camera ? video.sourceId === camera : video.pointId === pointId));
  return { pointId, pointName, fill: stream ?? (camera ? "coming" : "away") };
}

/** What the server itself plays: a clip, or the test picture, whose name nobody needs to read. */
function serverSlot(state: ConferenceState, videos: readonly RemoteStream[]): WantedSlot {
  const { clipId } = state.programme;
  const pointName = state.clips.find(({ id }) => id === clipId)?.title ?? "";
  return {
    pointId: serverPointId,
    pointName,
    fill: videos.find((video) => video.pointId === serverPointId) ?? "coming",
  };
}

/** Two pictures with the same key look the same; names may differ. */
export function pictureKey({ takenSeq, layout, deckId, clipId, voteId, slots }: WantedPicture): string {
  const fills = slots.map(({ pointId, fill }) => `${pointId}=${typeof fill === "string" ? fill : fill.consumerId}`);
  return [takenSeq, layout, deckId ?? clipId ?? voteId ?? "", ...fills].join("|");
}
