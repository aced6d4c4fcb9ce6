import type { Source } from "@diemcau/shared/model/point";
import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import { heardPointIds, readyPointIds, slotCamera } from "@diemcau/shared/rules/programme";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { LayerChoice } from "./codecs.ts";
import type { PeerRights } from "./peerRights.ts";

/** A consumer that a peer shall have. */
export interface WantedConsumer {
  source: Source;
  purpose: ConsumerPurpose;
  /** Whether media flows; a consumer that doesn't is kept ready for a cut. */
  flowing: boolean;
  layer: LayerChoice;
}

/** One consumer a purpose and source: the key by which wanted and present ones are compared. */
export function consumerKey({ purpose, source }: Pick<WantedConsumer, "purpose" | "source">): string {
  return `${purpose} ${source.id}`;
}

/**
 * Everything a peer shall have of the sources that are there now (PROTOCOL M2–M4). A pure rule over the folded state:
 * what is not in its answer, no peer gets.
 */
export function wantedConsumers(
  rights: PeerRights,
  state: ConferenceState,
  sources: readonly Source[],
): WantedConsumer[] {
  return [...(rights.programme ? programme(rights, state, sources) : []), ...(rights.wall ? wall(sources) : [])];
}

function programme(rights: PeerRights, state: ConferenceState, sources: readonly Source[]): WantedConsumer[] {
  const heard = heardPointIds(state);
  // The log hears of sources a moment later than the stage has them.
  const running = { ...state, sources: [...sources] };
  return readyPointIds(state).flatMap((pointId) => {
    const slot = state.programme.slots.find((candidate) => candidate.pointId === pointId);
    const camera = slotCamera(running, slot ?? { pointId, sourceId: null });
    const pictures = camera ? [{ source: camera, flowing: slot !== undefined }] : [];
    const sounds = sources
      .filter((source) => source.pointId === pointId && source.kind === "microphone" && pointId !== rights.pointId)
      .map((source) => ({ source, flowing: heard.includes(pointId) }));
    return [...pictures, ...sounds].map((wanted) => ({
      ...wanted,
      purpose: "programme" as const,
      layer: "highest" as const,
    }));
  });
}

function wall(sources: readonly Source[]): WantedConsumer[] {
  const first = new Map<string, Source>();
  for (const source of sources)
    if (source.kind === "camera" && !first.has(source.pointId)) first.set(source.pointId, source);
  return [...first.values()].map((source) => ({ source, purpose: "wall", flowing: true, layer: "lowest" }));
}
