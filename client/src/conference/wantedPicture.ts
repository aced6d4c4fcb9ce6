import type { Layout, LowerThird } from "@diemcau/shared/model/programme";
import { cameraOf, type ConferenceState } from "@diemcau/shared/rules/state";
import type { RemoteStream } from "./RemoteStream.ts";

/** One place of the picture, and the stream that fills it. */
export interface WantedSlot {
  pointId: string;
  pointName: string;
  /** `away`: the point has no camera now; `coming`: it has one, and its stream is not here yet. */
  fill: { consumerId: string; sourceId: string } | "away" | "coming";
}

/** What this page ought to show now. */
export interface WantedPicture {
  takenSeq: number;
  layout: Layout;
  slots: WantedSlot[];
  lowerThird: LowerThird | null;
}

/**
 * The programme with its streams found. A slot whose camera is gone takes the point's present camera, so that a room that
 * came back is shown again without a command (PROTOCOL P6).
 */
export function wantedPicture(state: ConferenceState, streams: readonly RemoteStream[]): WantedPicture {
  const { takenSeq, layout, slots, lowerThird } = state.programme;
  return {
    takenSeq,
    layout,
    lowerThird,
    slots: slots.map(({ pointId, pointName, sourceId }) => {
      const known = state.sources.some((source) => source.id === sourceId);
      const wanted = known ? sourceId : (cameraOf(state, pointId)?.id ?? null);
      return { pointId, pointName, fill: wanted === null ? "away" : find(streams, wanted) };
    }),
  };
}

function find(streams: readonly RemoteStream[], sourceId: string): WantedSlot["fill"] {
  const stream = streams.find(
    (one) => one.purpose === "programme" && one.kind === "video" && one.sourceId === sourceId,
  );
  return stream ? { consumerId: stream.consumerId, sourceId } : "coming";
}

/** Two pictures with the same key look the same; names may differ. */
export function pictureKey({ takenSeq, layout, slots }: WantedPicture): string {
  const fills = slots.map(({ pointId, fill }) => `${pointId}=${typeof fill === "string" ? fill : fill.consumerId}`);
  return [takenSeq, layout, ...fills].join("|");
}
