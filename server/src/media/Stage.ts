import { EventEmitter } from "node:events";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Source } from "@diemcau/shared/model/point";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Levels } from "@diemcau/shared/protocol/media";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import type { Producer, Router } from "mediasoup/types";
import { type Carrier, webRtc } from "./Carrier.ts";
import { LevelMeter } from "./LevelMeter.ts";
import { LinkWatch } from "./links/LinkWatch.ts";
import { SoundGuard } from "./links/SoundGuard.ts";
import type { MediaLog } from "./MediaLog.ts";
import { Peer, type Talk } from "./Peer.ts";
import type { PeerOutlet } from "./PeerOutlet.ts";
import { peerRights } from "./peerRights.ts";
import { type OfferedSource, Sources } from "./Sources.ts";
import { type StageWants, stageWants } from "./wantedConsumers.ts";
import type { MediaWorker } from "./workers/MediaWorker.ts";
import type { WorkerPool } from "./workers/WorkerPool.ts";

/** What a stage stands on: a router of its own on one worker. It changes when the worker dies. */
export interface StageFloor {
  router: Router;
  worker: MediaWorker;
  meter: LevelMeter;
}

/** What a stage tells upward. */
interface StageEvents {
  /** `sources.list()` changed. */
  sources: [];
  /** The worker died; peers were told to join again, and a new floor is made at the first use. */
  reset: [];
  /** The state or cause of one point's link changed; `links.get` has it. */
  link: [{ pointId: string }];
  /** A reading of all microphones, some three a second. */
  levels: [Levels];
}

/** Picture and sound of one conference. It follows the folded state and decides nothing; no socket is in it. */
export class Stage extends EventEmitter<StageEvents> {
  readonly conferenceId: string;
  readonly sources = new Sources();
  readonly links: LinkWatch;
  readonly #pool: WorkerPool;
  readonly #log: MediaLog;
  readonly #peers = new Set<Peer>();
  readonly #soundGuards = new Map<string, SoundGuard>();
  /** Those who may talk to a room: a handful, looked at for every room. */
  readonly #talkers = new Set<Peer>();
  /** Place in the pool, taken with the first floor: conferences nobody attends take none. */
  #seat: number | null = null;
  #floor: Promise<StageFloor> | null = null;
  #state: ConferenceState = emptyState;
  #wants: StageWants = { programme: [], tiles: [], running: [] };
  #changing = false;
  #closed = false;

  constructor(conferenceId: string, pool: WorkerPool, log: MediaLog) {
    super();
    this.conferenceId = conferenceId;
    this.#pool = pool;
    this.#log = log;
    this.sources.on("change", () => this.#sourcesChanged());
    this.links = new LinkWatch({
      sources: this.sources,
      witnesses: () => [...this.#peers].map((peer) => peer.witness),
    });
    this.links.on("change", (facts) => this.emit("link", facts));
    this.links.on("figures", (links) => {
      for (const peer of this.#peers) peer.links(links);
    });
  }

  /** What may be consumed now. */
  get wants(): StageWants {
    return this.#wants;
  }

  /** Applies a folded state: who is heard, who is seen, what is kept ready (PROTOCOL M2–M4). */
  follow(state: ConferenceState): void {
    this.#state = state;
    this.links.follow(state);
    const before = this.#wants;
    this.#wants = stageWants(state, this.sources.list());
    // Most commits are about something else; hundreds of peers needn't look.
    if (!isDeepStrictEqual(before, this.#wants)) this.#updateAll();
  }

  /** Brings a client in. A device has one peer: its page opened again takes the place of the old one. */
  join(actor: Actor, outlet: PeerOutlet, carrier: Carrier = webRtc): Peer {
    if (this.#closed) throw new AppError("media.noSuchRouter");
    const rights = peerRights(actor);
    if (rights.deviceId !== null)
      for (const old of [...this.#peers]) if (old.rights.deviceId === rights.deviceId) old.close();
    const peer: Peer = new Peer({
      stage: this,
      rights,
      outlet,
      carrier,
      log: this.#log,
      left: () => {
        this.#peers.delete(peer);
        this.#talkers.delete(peer);
      },
    });
    this.#peers.add(peer);
    if (rights.talksAs !== null) this.#talkers.add(peer);
    return peer;
  }

  /** What watches over a machine's sound, kept for as long as the conference is; people's pages have one of their own. */
  soundGuardOf(deviceId: string | null): SoundGuard {
    const known = deviceId === null ? undefined : this.#soundGuards.get(deviceId);
    if (known) return known;
    const guard = new SoundGuard(performance.now());
    if (deviceId !== null) this.#soundGuards.set(deviceId, guard);
    return guard;
  }

  /** Lists what a producer sends as a source of its point. */
  async offer(facts: OfferedSource, producer: Producer): Promise<Source> {
    const { meter } = await this.floor();
    if (producer.closed) throw new AppError("media.unknown");
    const source = this.sources.add(facts, producer);
    this.links.begin();
    if (facts.kind === "microphone") await meter.watch(producer);
    return source;
  }

  /** Who talks to a room now. */
  talksTo(pointId: string): Talk[] {
    return [...this.#talkers].flatMap(({ talk }) => (talk?.source.pointId === pointId ? [talk] : []));
  }

  /** Somebody began or ended to talk to these points. */
  talkChanged(pointIds: readonly (string | null)[]): void {
    for (const peer of this.#peers)
      if (peer.rights.pointId !== null && pointIds.includes(peer.rights.pointId)) void peer.update();
  }

  /** The router and its worker, made at first use and anew after the worker died. */
  floor(): Promise<StageFloor> {
    if (this.#closed) return Promise.reject(new AppError("media.noSuchRouter"));
    this.#floor ??= this.#lay().catch((error: unknown) => {
      this.#floor = null;
      this.#log.error({ conferenceId: this.conferenceId, error: String(error) }, "no router for the stage");
      throw new AppError("media.noSuchRouter");
    });
    return this.#floor;
  }

  /** Resolves when every peer has what the state wants of it. */
  async settled(): Promise<void> {
    await Promise.all([...this.#peers].map((peer) => peer.update()));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.links.close();
    for (const peer of [...this.#peers]) peer.close();
    if (this.#seat !== null) this.#pool.leave(this.#seat);
    const floor = await this.#floor?.catch(() => null);
    floor?.router.close();
  }

  async #lay(): Promise<StageFloor> {
    this.#seat ??= this.#pool.take();
    const worker = await this.#pool.worker(this.#seat);
    const router = await worker.createRouter();
    const pointOf = (producerId: string) => this.sources.byProducer(producerId)?.pointId ?? null;
    const meter = await LevelMeter.open(router, pointOf, (levels) => this.#tellLevels(levels));
    router.once("workerclose", () => this.#fall());
    return { router, worker, meter };
  }

  #fall(): void {
    this.#floor = null;
    if (this.#closed) return;
    for (const peer of this.#peers) peer.reset();
    this.emit("reset");
  }

  /** A device that goes takes all its sources with it: they are one change. */
  #sourcesChanged(): void {
    if (this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.#wants = stageWants(this.#state, this.sources.list());
      this.#updateAll();
      this.emit("sources");
    });
  }

  #tellLevels(levels: Levels): void {
    for (const peer of this.#peers) peer.levels(levels);
    this.emit("levels", levels);
  }

  #updateAll(): void {
    for (const peer of this.#peers) void peer.update();
  }
}
