import type { Layout, LowerThird } from "@diemcau/shared/model/programme";
import { slotCamera } from "@diemcau/shared/rules/programme";
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
export interface WantedPicture {
  takenSeq: number;
  layout: Layout;
  slots: WantedSlot[];
  lowerThird: LowerThird | null;
}

/** The programme with its streams found (PROTOCOL P1, P6). */
export function wantedPicture(state: ConferenceState, streams: readonly RemoteStream[]): WantedPicture {
  const { takenSeq, layout, slots, lowerThird } = state.programme;
  const videos = streams.filter((stream) => stream.purpose === "programme" && stream.kind === "video");
  return {
    takenSeq,
    layout,
    lowerThird,
    slots: slots.map(({ pointId, pointName, sourceId }) => {
      const camera = slotCamera(state, { pointId, sourceId })?.id;
      // The server's stage knows of a camera a moment before the log does, so its stream may be here already.
      const stream = videos.find((video) => (camera ? video.sourceId === camera : video.pointId === pointId));
      return { pointId, pointName, fill: stream ?? (camera ? "coming" : "away") };
    }),
  };
}

/** Two pictures with the same key look the same; names may differ. */
export function pictureKey({ takenSeq, layout, slots }: WantedPicture): string {
  const fills = slots.map(({ pointId, fill }) => `${pointId}=${typeof fill === "string" ? fill : fill.consumerId}`);
  return [takenSeq, layout, ...fills].join("|");
}
