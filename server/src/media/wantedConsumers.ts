import type { Source } from "@diemcau/shared/model/point";
import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import { heardPointIds, readyPointIds, slotCamera } from "@diemcau/shared/rules/programme";
import { isPresenterSource, pointMicrophones } from "@diemcau/shared/rules/presenter";
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

/** What the state asks of a stage, before it is known of whom. */
export interface StageWants {
  /** For whoever gets the programme. */
  programme: WantedConsumer[];
  /** For whoever has the wall. */
  wall: WantedConsumer[];
}

/** What may be consumed of the sources that are there now (PROTOCOL M2–M4). A pure rule: what it leaves out, nobody gets. */
export function stageWants(state: ConferenceState, sources: readonly Source[]): StageWants {
  const wanted = (source: Source, purpose: ConsumerPurpose, flowing: boolean): WantedConsumer => ({
    source,
    purpose,
    flowing,
    layer: purpose === "wall" ? "lowest" : "highest",
  });
  // The log hears of sources a moment later than the stage has them.
  const running = { ...state, sources: [...sources] };
  const heard = heardPointIds(state);
  const programme = readyPointIds(state).flatMap((pointId) => {
    const slot = state.programme.slots.find((candidate) => candidate.pointId === pointId);
    const camera = slotCamera(running, slot ?? { pointId, sourceId: null });
    const sounds = sources.filter((source) => source.pointId === pointId && source.kind === "microphone");
    const speaking = heard.includes(pointId) ? pointMicrophones(running, pointId).map(({ id }) => id) : [];
    return [
      ...(camera ? [wanted(camera, "programme", slot !== undefined)] : []),
      ...sounds.map((source) => wanted(source, "programme", speaking.includes(source.id))),
    ];
  });
  return { programme, wall: firstCameras(running).map((source) => wanted(source, "wall", true)) };
}

/** A peer's share: the programme without the sound of its own room (PROTOCOL M2), the wall where it has the right. */
export function wantedConsumers(rights: PeerRights, { programme, wall }: StageWants): WantedConsumer[] {
  const isOwnSound = ({ kind, pointId }: Source) => kind === "microphone" && pointId === rights.pointId;
  return [
    ...(rights.programme ? programme.filter(({ source }) => !isOwnSound(source)) : []),
    ...(rights.wall ? wall : []),
  ];
}

/** A camera a point: the room's before a presenter's laptop. */
function firstCameras(state: ConferenceState): Source[] {
  const first = new Map<string, Source>();
  const cameras = state.sources.filter(({ kind }) => kind === "camera");
  for (const laptops of [false, true])
    for (const source of cameras)
      if (isPresenterSource(state, source) === laptops && !first.has(source.pointId)) first.set(source.pointId, source);
  return [...first.values()];
}
