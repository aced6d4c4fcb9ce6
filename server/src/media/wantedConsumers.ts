import type { Source } from "@diemcau/shared/model/point";
import { serverPointId } from "@diemcau/shared/model/slides";
import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import {
  heardPointIds,
  playsItself,
  readyPointIds,
  slotCamera,
  type SlotSize,
  slotSize,
} from "@diemcau/shared/rules/programme";
import { pointMicrophones } from "@diemcau/shared/rules/presenter";
import { cameraOf, type ConferenceState } from "@diemcau/shared/rules/state";
import type { LayerChoice } from "./codecs.ts";
import type { PeerRights } from "./peerRights.ts";

/** What can be consumed: a source of a point, or the operator's voice on its way to one. */
export type Consumable = Pick<Source, "id" | "pointId" | "kind">;

/** A consumer that a peer shall have. */
export interface WantedConsumer {
  source: Consumable;
  purpose: ConsumerPurpose;
  /** Whether media flows; a consumer that doesn't is kept ready for a cut. */
  flowing: boolean;
  layer: LayerChoice;
}

/** A consumer of the programme, and how much of the picture its sender shall send: more than flows where a cut may come. */
export interface ProgrammeConsumer extends WantedConsumer {
  sent: LayerChoice;
}

/** One consumer a purpose and source: the key by which wanted and present ones are compared. */
export function consumerKey({ purpose, source }: Pick<WantedConsumer, "purpose" | "source">): string {
  return `${purpose} ${source.id}`;
}

/** What the state asks of a stage, before it is known of whom. */
export interface StageWants {
  /** For whoever gets the programme. */
  programme: ProgrammeConsumer[];
  /** The picture of each point that a floor there would take, for who watches that point. */
  tiles: Source[];
  /** All that runs, for who watches or hears one of it by itself. */
  running: Source[];
}

/** What a page of the wall's asks for itself (PROTOCOL M11, M12). */
export interface PeerWishes {
  pointIds: readonly string[];
  sourceIds: readonly string[];
  /** The point it hears alone. */
  listensTo: string | null;
}

/** A page that has asked for nothing yet. */
export const noWishes: PeerWishes = { pointIds: [], sourceIds: [], listensTo: null };

/** The layer that a place of the programme takes. */
const slotLayers = { large: "highest", middle: "middle", small: "lowest" } as const satisfies Record<
  SlotSize,
  LayerChoice
>;

/** What may be consumed of the sources that are there now (PROTOCOL M2–M4). A pure rule: what it leaves out, nobody gets. */
export function stageWants(state: ConferenceState, sources: readonly Source[]): StageWants {
  // The log hears of sources a moment later than the stage has them.
  const running = { ...state, sources: [...sources] };
  const heard = heardPointIds(state);
  const { slots } = state.programme;
  const prepared = new Set(readyPointIds({ ...state, programme: { ...state.programme, slots: [] } }));
  const programme = readyPointIds(state).flatMap((pointId): ProgrammeConsumer[] => {
    const slot = slots.find((candidate) => candidate.pointId === pointId);
    const camera = slotCamera(running, slot ?? { pointId, sourceId: null });
    const sounds = sources.filter((source) => source.pointId === pointId && source.kind === "microphone");
    const speaking = heard.includes(pointId) ? pointMicrophones(running, pointId).map(({ id }) => id) : [];
    const layer = slot ? slotLayers[slotSize(state.programme)] : "highest";
    const sent = prepared.has(pointId) ? "highest" : layer;
    return [
      ...(camera ? [{ source: camera, purpose: "programme" as const, flowing: slot !== undefined, layer, sent }] : []),
      ...sounds.map((source) => ({
        source,
        purpose: "programme" as const,
        flowing: speaking.includes(source.id),
        layer: "highest" as const,
        sent: "highest" as const,
      })),
    ];
  });
  const own = playsItself(state) ? sources.filter(({ pointId }) => pointId === serverPointId) : [];
  programme.push(...own.map((source) => ({ source, flowing: true, ...wholePicture })));
  const tiles = [...new Set(sources.map(({ pointId }) => pointId))].flatMap((id) => cameraOf(running, id) ?? []);
  return { programme, tiles, running: running.sources };
}

/** What the server plays has one layer, and nobody needs to be asked for it. */
const wholePicture = { purpose: "programme", layer: "highest", sent: "highest" } as const;

/**
 * A peer's share: the programme without the sound of its own room (PROTOCOL M2), and where it has the right to the wall the
 * pictures it shows now and the point it hears alone.
 */
export function wantedConsumers(
  rights: PeerRights,
  { programme, tiles, running }: StageWants,
  wishes: PeerWishes = noWishes,
): WantedConsumer[] {
  const isOwnSound = ({ kind, pointId }: Consumable) => kind === "microphone" && pointId === rights.pointId;
  const share: WantedConsumer[] = rights.programme ? programme.filter(({ source }) => !isOwnSound(source)) : [];
  if (!rights.wall) return share;
  const named = new Set(wishes.sourceIds);
  const points = new Set(wishes.pointIds);
  const seen = new Set([
    ...tiles.filter(({ pointId }) => points.has(pointId)),
    ...running.filter(({ id, kind }) => kind !== "microphone" && named.has(id)),
  ]);
  const heard = running.filter(({ kind, pointId }) => kind === "microphone" && pointId === wishes.listensTo);
  return [
    ...share,
    ...[...seen].map((source) => ({ source, purpose: "wall" as const, flowing: true, layer: "lowest" as const })),
    ...heard.map((source) => ({ source, purpose: "listen" as const, flowing: true, layer: "highest" as const })),
  ];
}
