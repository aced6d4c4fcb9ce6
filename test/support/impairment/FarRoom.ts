import type { LinkState } from "@diemcau/shared/model/link";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { PointLink, PointLinks } from "@diemcau/shared/protocol/link";
import { chromePath } from "../browser/chromium.ts";
import { type RoomMedia, smallCamera } from "../browser/fakeMedia.ts";
import { readPicture } from "../browser/probes.ts";
import { RoomPage } from "../browser/RoomPage.ts";
import { Venue } from "../browser/Venue.ts";
import { freePort } from "../freePort.ts";
import { MediaListener } from "../MediaListener.ts";
import { until } from "../media/until.ts";
import { RoomNetwork } from "./RoomNetwork.ts";
import { keepConnections } from "./rtcProbe.ts";
import { type Delay, UdpRelay } from "./UdpRelay.ts";

/** A change of the far room's link as the operator was told, and when. */
export interface LinkChange {
  at: number;
  state: LinkState;
  cause: string | null;
}

const cameraHeight = smallCamera.height;
const host = { hue: 210, tone: 520 };
const far = { point: "TP Quảng Ngãi", hue: 120, tone: 930 };

/**
 * Two rooms in a conference where everybody is heard: the host beside the server, and one on a network of its own that a
 * test makes bad. The far room has the floor; each sees and hears the other.
 */
export class FarRoom {
  readonly venue: Venue;
  readonly network: RoomNetwork;
  /** The room beside the server, which receives what the far one sends. */
  readonly near: RoomPage;
  /** The room on the bad network. */
  readonly room: RoomPage;
  readonly changes: LinkChange[] = [];
  /** What the operator was told last of the far room's link. */
  link: PointLink | null = null;
  readonly #relay: UdpRelay;

  private constructor(parts: {
    venue: Venue;
    network: RoomNetwork;
    near: RoomPage;
    room: RoomPage;
    relay: UdpRelay;
  }) {
    this.venue = parts.venue;
    this.network = parts.network;
    this.near = parts.near;
    this.room = parts.room;
    this.#relay = parts.relay;
  }

  static async open(): Promise<FarRoom> {
    const network = await RoomNetwork.open(chromePath());
    let venue: Venue | null = null;
    let relay: UdpRelay | null = null;
    try {
      const mediaPort = await freePort();
      const { serverAddress } = network;
      relay = await UdpRelay.open(serverAddress, { address: serverAddress, port: mediaPort });
      await network.divert(mediaPort, relay.port);
      venue = await Venue.open({
        HOST: "0.0.0.0",
        MEDIA_ANNOUNCED_ADDRESS: serverAddress,
        MEDIA_PORT: String(mediaPort),
      });
      const [nearMedia, farMedia] = await Promise.all([
        venue.media("host", host.hue, host.tone),
        venue.media("far", far.hue, far.tone),
      ]);
      const near = await venue.room(venue.hall.point("host").name, await venue.browser(nearMedia));
      const room = await enterFrom(venue, network, farMedia);
      for (const page of [near, room]) await openAgain(page);
      const one = new FarRoom({ venue, network, near, room, relay });
      await one.#begin();
      return one;
    } catch (error) {
      relay?.close();
      await venue?.close();
      await network.close();
      throw error;
    }
  }

  get pointId(): string {
    return this.venue.hall.point(far.point).id;
  }

  /** Holds every packet of picture and sound back, each way. */
  delay(delay: Delay): void {
    this.#relay.delay = delay;
  }

  /** Makes the network good again. */
  async mend(): Promise<void> {
    this.delay({ base: 0, jitter: 0 });
    await this.network.plugIn();
    await this.network.mend();
  }

  /** Resolves once the operator is told that the link is good, and no picture is given up. */
  async settled(timeout = 50_000): Promise<void> {
    await until(() => this.link?.state === "good" && !this.link.soundOnly, timeout);
  }

  /** Resolves once both pictures are as large as they come. */
  async inFull(timeout = 50_000): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const { from, to } = await this.heights();
      if (from >= cameraHeight && to >= cameraHeight) return;
      if (Date.now() > end) throw new Error(`pictures of ${from} and ${to} lines after ${timeout} ms`);
    }
  }

  /** Lines of the picture that comes from the far room, and of the one that comes to it. */
  async heights(): Promise<{ from: number; to: number }> {
    const [from, to] = await Promise.all([
      readPicture(this.near.page, 'video[data-slot="0"]'),
      readPicture(this.room.page, 'video[data-slot="1"]'),
    ]);
    return { from: from?.height ?? 0, to: to?.height ?? 0 };
  }

  /** Resolves once the operator is told of such a state, with the milliseconds since `from`. */
  async told(state: LinkState, from: number, timeout = 30_000): Promise<number> {
    const found = () => this.changes.find((change) => change.at >= from && change.state === state);
    await until(() => found() !== undefined, timeout);
    return (found()?.at ?? from) - from;
  }

  /** The far room's picture, as the room beside the server sees it move. */
  seen(timeout?: number): Promise<number> {
    return this.near.sees(far.hue, timeout);
  }

  /** The same the other way. */
  sees(timeout?: number): Promise<number> {
    return this.room.seesBeside(host.hue, timeout);
  }

  /** Resolves once each room hears the other. */
  async bothHear(timeout?: number): Promise<void> {
    await Promise.all([
      this.near.hearsOnly([far.tone], [far.tone], timeout),
      this.room.hearsOnly([host.tone], [host.tone], timeout),
    ]);
  }

  async close(): Promise<void> {
    await this.venue.close();
    this.#relay.close();
    await this.network.close();
  }

  async #begin(): Promise<void> {
    const { hall } = this.venue;
    const operator = await hall.peer();
    operator.socket.on("commit", ({ events }) => {
      for (const event of events) this.#note(event);
    });
    operator.socket.on("media.links", (links: PointLinks) => {
      this.link = links[this.pointId] ?? null;
    });
    // The wall is for who takes part in media.
    await MediaListener.join(operator);
    await operator.run("programme.layout", { layout: "chairSpeaker" });
    await operator.run("conference.start", {});
    await operator.run("floor.mode", { mode: "free" });
    await hall.until(({ sources }) => sources.filter(({ kind }) => kind === "camera").length === 2, 30_000);
    await operator.run("floor.grant", {
      pointId: this.pointId,
      speaker: { name: "Đại biểu 1", title: "Viện trưởng", unit: "" },
      subject: "",
      kind: "speech",
      plannedSeconds: null,
      interpose: false,
      seenTurnId: null,
    });
    await Promise.all([this.seen(30_000), this.sees(30_000)]);
    await this.bothHear(20_000);
  }

  #note(event: ConferenceEvent): void {
    if (event.type !== "link.changed" || event.pointId !== this.pointId) return;
    this.changes.push({ at: Date.now(), state: event.state, cause: event.cause });
  }
}

async function enterFrom(venue: Venue, network: RoomNetwork, media: RoomMedia): Promise<RoomPage> {
  const { hall } = venue;
  const origin = `http://${network.serverAddress}:${hall.server.port}`;
  const browser = await venue.browser(media, [], { launcher: network.launcher, origin });
  const room = await RoomPage.open(browser, hall, undefined, origin);
  await room.typeCode(await hall.code(far.point));
  await room.enter();
  return room;
}

/** Opens a room's page anew with what reads its connections. */
async function openAgain(room: RoomPage): Promise<void> {
  await keepConnections(room.context);
  await room.turnOff();
  await room.turnOn();
}
