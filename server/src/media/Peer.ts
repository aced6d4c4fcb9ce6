import { AppError } from "@diemcau/shared/protocol/errors";
import type { LinkReport, PointLinks, Reception } from "@diemcau/shared/protocol/link";
import type { Levels, MediaRequest, TransportOffer } from "@diemcau/shared/protocol/media";
import type { RtpCapabilities } from "mediasoup/types";
import type { Carrier } from "./Carrier.ts";
import { LayerOrders } from "./LayerOrders.ts";
import type { LinkWitness } from "./links/LinkWatch.ts";
import { ReceptionTeller } from "./links/ReceptionTeller.ts";
import { wakesWithin } from "./links/receptionOf.ts";
import type { SoundGuard } from "./links/SoundGuard.ts";
import type { MediaLog } from "./MediaLog.ts";
import { OperatorVoice } from "./OperatorVoice.ts";
import { PeerConsumers, type PlacedConsumer } from "./PeerConsumers.ts";
import type { PeerOutlet } from "./PeerOutlet.ts";
import { layersOf, PeerProducers } from "./PeerProducers.ts";
import type { PeerRights } from "./peerRights.ts";
import { type Direction, PeerTransports } from "./PeerTransports.ts";
import { Probe } from "./Probe.ts";
import { Reconciler } from "./Reconciler.ts";
import { offerOf, rtpCapabilitiesOf } from "./rtpJson.ts";
import type { Stage } from "./Stage.ts";
import { type Consumable, noWishes, type PeerWishes, wantedConsumers } from "./wantedConsumers.ts";
import { wantedLayers } from "./wantedLayers.ts";

/** An operator who talks to one room, and what carries it. */
export interface Talk {
  operator: string;
  source: Consumable;
  producerId: string;
}

/** One page or simulated client on a stage: what it sends, what it gets. Made by `Stage.join`. */
export class Peer {
  readonly rights: PeerRights;
  readonly #stage: Stage;
  readonly #outlet: PeerOutlet;
  readonly #carrier: Carrier;
  readonly #transports = new PeerTransports();
  readonly #producers = new PeerProducers(this.#transports);
  readonly #voice: OperatorVoice;
  readonly #consumers: PeerConsumers;
  readonly #layers: LayerOrders;
  readonly #reconciler: Reconciler;
  readonly #reception: ReceptionTeller;
  readonly #sound: SoundGuard;
  readonly #probe = new Probe(() => void this.update());
  readonly #left: () => void;
  #capabilities: RtpCapabilities | null = null;
  #wishes: PeerWishes = noWishes;
  #toldOfTalk: string | null = null;
  #hadLevel = false;
  #report: LinkWitness["report"] = null;
  #closed = false;

  constructor(parts: {
    stage: Stage;
    rights: PeerRights;
    outlet: PeerOutlet;
    carrier: Carrier;
    log: MediaLog;
    left: () => void;
  }) {
    this.rights = parts.rights;
    this.#stage = parts.stage;
    this.#outlet = parts.outlet;
    this.#carrier = parts.carrier;
    this.#sound = parts.stage.soundGuardOf(parts.rights.deviceId);
    this.#left = parts.left;
    this.#voice = new OperatorVoice(this.#transports, (pointId) => this.#stage.talkChanged([pointId]));
    this.#consumers = new PeerConsumers(parts.outlet);
    this.#layers = new LayerOrders((producerId, layers) => parts.outlet.layers(producerId, layers));
    this.#reception = new ReceptionTeller((reception) => parts.outlet.reception(reception));
    this.#reconciler = new Reconciler(
      () => this.#reconcile(),
      (error) => parts.log.warn({ error: String(error) }, "consumers not as wanted; tried again at the next change"),
    );
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Answers what the router can; with the client's own capabilities, consumers may be offered (PROTOCOL M1). */
  async join({
    rtpCapabilities,
  }: MediaRequest<"media.join">): Promise<{ routerRtpCapabilities: Record<string, unknown> }> {
    const { router } = await this.#stage.floor();
    if (rtpCapabilities) this.#capabilities = rtpCapabilitiesOf(rtpCapabilities);
    void this.update();
    return { routerRtpCapabilities: { ...router.rtpCapabilities } };
  }

  async openTransport(direction: Direction): Promise<TransportOffer> {
    const { deviceId, talksAs } = this.rights;
    if (direction === "send" && deviceId === null && talksAs === null) throw new AppError("permission.denied");
    const { router, worker } = await this.#stage.floor();
    const transport = await this.#carrier(router, worker, direction);
    if (this.#closed) {
      transport.close();
      throw new AppError("media.unknown");
    }
    if (direction === "receive") this.#consumers.clear();
    this.#transports.use(direction, transport);
    void this.update();
    return offerOf(transport);
  }

  connect({ transportId, dtlsParameters }: MediaRequest<"media.connect">): Promise<void> {
    return this.#transports.connect(transportId, dtlsParameters);
  }

  async restartIce({
    transportId,
  }: MediaRequest<"media.restartIce">): Promise<{ iceParameters: Record<string, unknown> }> {
    return { iceParameters: { ...(await this.#transports.restartIce(transportId)) } };
  }

  async produce(request: MediaRequest<"media.produce">): Promise<{ producerId: string; sourceId: string }> {
    const { deviceId, pointId } = this.rights;
    if (deviceId === null || pointId === null) throw new AppError("permission.denied");
    const producer = await this.#producers.produce(request);
    const { source: kind, name, number } = request;
    const source = await this.#stage.offer({ deviceId, pointId, kind, name, number }, producer);
    return { producerId: producer.id, sourceId: source.id };
  }

  closeProducer({ producerId }: MediaRequest<"media.closeProducer">): void {
    if (this.#voice.end(producerId)) return;
    this.#producers.close(producerId);
  }

  /** The pictures that this page shows beside the programme (PROTOCOL M11). */
  async watch({ pointIds, sourceIds }: MediaRequest<"media.watch">): Promise<void> {
    if (!this.rights.wall) throw new AppError("permission.denied");
    this.#wishes = { ...this.#wishes, pointIds, sourceIds };
    await this.update();
  }

  /** The one point that this page hears although it isn't on air (PROTOCOL M12). */
  async listen({ pointId }: MediaRequest<"media.listen">): Promise<void> {
    if (!this.rights.wall) throw new AppError("permission.denied");
    this.#wishes = { ...this.#wishes, listensTo: pointId };
    await this.update();
  }

  /** Offers a microphone for talkback; nobody hears it before `talkTo`. */
  async offerVoice(request: MediaRequest<"media.talk">): Promise<{ producerId: string }> {
    if (this.rights.talksAs === null) throw new AppError("permission.denied");
    return this.#voice.offer(request);
  }

  /** Lets one room hear the operator, or ends it (PROTOCOL M13). */
  talkTo({ pointId }: MediaRequest<"media.talkTo">): void {
    if (this.rights.talksAs === null) throw new AppError("permission.denied");
    const before = this.#voice.pointId;
    this.#voice.turnTo(pointId);
    this.#stage.talkChanged([before, pointId]);
  }

  /** Whom this page talks to now. */
  get talk(): Talk | null {
    const heard = this.#voice.heard;
    return heard && { operator: this.rights.talksAs ?? "", ...heard };
  }

  /** Begins or ends a trial of this page's link; answers the server's clock (PROTOCOL M14). */
  probe({ on }: MediaRequest<"media.probe">): { now: string } {
    if (this.rights.deviceId === null) throw new AppError("permission.denied");
    this.#probe.turn(on);
    return { now: new Date().toISOString() };
  }

  async ready({ consumerId }: MediaRequest<"media.ready">): Promise<void> {
    this.#consumers.ready(consumerId);
    await this.update();
  }

  /** Brings layers and consumers to what the stage's state wants; resolves when they are. */
  update(): Promise<void> {
    this.#orderLayers();
    this.#tellOfTalk();
    return this.#reconciler.poke();
  }

  /** Levels of all points for who has the wall, of the own point for a device. */
  levels(all: Levels): void {
    if (this.rights.wall) return this.#outlet.levels(all);
    const { pointId } = this.rights;
    if (pointId === null) return;
    const own = all[pointId];
    if (own !== undefined || this.#hadLevel) this.#outlet.levels(own === undefined ? {} : { [pointId]: own });
    this.#hadLevel = own !== undefined;
  }

  /** Links of all points, for who has the wall; to every page what its own holds back. */
  links(all: PointLinks): void {
    this.#keepSound();
    this.#reception.follow(this.#ownReception);
    if (this.rights.wall) this.#outlet.links(all);
  }

  /** What the page's own statistics say of its link. A camera that has just been woken is not sent in full yet by any link. */
  report(facts: LinkReport): void {
    const at = performance.now();
    const wakes = at - this.#layers.raisedAt < wakesWithin;
    const { camera } = facts;
    this.#report = { at, facts: camera && wakes ? { ...facts, camera: { ...camera, thin: false } } : facts };
  }

  /** What this page knows of links. */
  get witness(): LinkWitness {
    return {
      pointId: this.rights.pointId,
      report: this.#report,
      receives: (sourceId) => this.#consumers.receives(sourceId),
      reception: () => this.#ownReception,
    };
  }

  get #ownReception(): Reception {
    const { thin, soundOnly } = this.#consumers.reception;
    const without = this.#sound.without;
    return { thin, soundOnly: soundOnly || without.soundOnly, sendsSoundOnly: without.sendsSoundOnly };
  }

  /** A room's pictures give way to its sound; an operator looks on as long as anything comes. */
  #keepSound(): void {
    const { deviceId } = this.rights;
    if (deviceId === null) return;
    const { thin } = this.#consumers.reception;
    const sentLoss = this.#stage.links.soundLoss(deviceId);
    const facts = { report: this.#report?.facts ?? null, sentLoss, thin };
    if (this.#sound.follow(performance.now(), facts)) void this.update();
  }

  /** The worker is gone and everything with it: the client begins again (PROTOCOL M5). */
  reset(): void {
    this.#drop();
    this.#outlet.reset();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#drop();
    this.#left();
  }

  #drop(): void {
    this.#consumers.clear();
    this.#transports.close();
    this.#layers.close();
    this.#probe.close();
    this.#capabilities = null;
  }

  /** A producer counts once the stage lists it as a source. */
  #orderLayers(): void {
    const { sources, wants } = this.#stage;
    const { sendsSoundOnly } = this.#sound.without;
    const pictures = this.#producers.pictures().flatMap(({ id: producerId, rtpParameters }) => {
      const source = sources.byProducer(producerId);
      if (!source) return [];
      if (sendsSoundOnly) return [{ producerId, wanted: 0 }];
      const all = layersOf(rtpParameters);
      return [{ producerId, wanted: this.#probe.on ? all : wantedLayers(wants, source.id, all) }];
    });
    this.#layers.follow(pictures);
  }

  #tellOfTalk(): void {
    const { pointId, deviceId } = this.rights;
    if (pointId === null || deviceId === null) return;
    const operator = this.#stage.talksTo(pointId)[0]?.operator ?? null;
    if (operator === this.#toldOfTalk) return;
    this.#toldOfTalk = operator;
    this.#outlet.talkback(operator);
  }

  /** The first camera of this page, back to itself. */
  #ownPicture(): PlacedConsumer[] {
    const { sources } = this.#stage;
    const camera = sources.list().find(({ deviceId, kind }) => deviceId === this.rights.deviceId && kind === "camera");
    const running = camera && sources.get(camera.id);
    if (!running) return [];
    const { source, producer } = running;
    return [{ source, producerId: producer.id, purpose: "probe", flowing: true, layer: "highest" }];
  }

  async #reconcile(): Promise<void> {
    const transport = this.#transports.get("receive");
    if (!transport || !this.#capabilities || this.#closed) return;
    const { sources, wants } = this.#stage;
    const { soundOnly } = this.#sound.without;
    const placed = wantedConsumers(this.rights, wants, this.#wishes).flatMap((wanted) => {
      const running = sources.get(wanted.source.id);
      const flowing = wanted.flowing && !(soundOnly && wanted.source.kind !== "microphone");
      return running ? [{ ...wanted, flowing, producerId: running.producer.id }] : [];
    });
    const { pointId, talkedTo } = this.rights;
    const talks = pointId !== null && talkedTo ? this.#stage.talksTo(pointId) : [];
    const voices = talks.map(({ source, producerId }) => {
      return { source, producerId, purpose: "talkback" as const, flowing: true, layer: "highest" as const };
    });
    const looped = this.#probe.on ? this.#ownPicture() : [];
    await this.#consumers.reconcile([...placed, ...voices, ...looped], transport, this.#capabilities);
  }
}
