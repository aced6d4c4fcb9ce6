import type { Socket } from "node:dgram";
import type { PlainTransport, Producer, Router } from "mediasoup/types";
import { openSender, type Sender } from "../openSender.ts";
import { isKeyFrame } from "../simulation/ivf.ts";
import type { Paced, Pacer } from "../simulation/Pacer.ts";
import { opusPacket, type RtpStream, vp8Packets } from "../simulation/rtp.ts";
import { clipFormat } from "./clipFormat.ts";
import type { Reel } from "./Reel.ts";

const video = { payloadType: 101, ssrc: 2001, clockRate: 90_000 } as const;
const audio = { payloadType: 100, ssrc: 2002, clockRate: 48_000 } as const;
const frameMilliseconds = 1000 / clipFormat.frameRate;
/** A standing picture is sent again so often, in ms: whoever comes to it sees it at once. */
const stillEvery = 400;
/** The first picture stands for this long, in ms: time for every room to set up its receiver, so that nobody misses the beginning. */
const leadIn = 900;
/** The end is told so long after the last packet, in ms: by then the rooms have played it. */
const tail = 300;
/** Loudness that is told of a clip's sound, in -dBov; nobody measures it. */
const toldLevel = 20;

/** What a player is told. */
export interface PlayerParts {
  reel: Reel;
  pacer: Pacer;
  /** Whether picture and sound stand still. */
  paused: boolean;
  /** Place in the clip where the reel begins, in ms. */
  from: number;
  /** Everything was played. */
  ended(): void;
}

/** Plays one clip: a stream of picture and one of sound, by UDP into the router, at the clip's own pace. */
export class ClipPlayer implements Paced {
  readonly picture: Producer;
  readonly sound: Producer;
  readonly #parts: PlayerParts;
  readonly #transport: PlainTransport;
  readonly #socket: Socket;
  readonly #pictureStream: RtpStream = { ...video, sequence: 1000, timestamp: 0 };
  readonly #soundStream: RtpStream = { ...audio, sequence: 1000, timestamp: 0 };
  /** Time of the pacer that was sent for, and what of it the clip stood still; in ms. */
  #clock: number;
  #stood = 0;
  /** Place in the clip up to which all was sent, from where the reel begins; in ms. */
  #place = 0;
  #frames = 0;
  #packets = 0;
  #sent = 0;
  #still: Buffer | null = null;
  #stillSentAt = 0;
  #paused: boolean;
  /** Since when the picture stands; it stops and goes on at key frames alone. */
  #standing = true;
  #sinceEnd = 0;
  #over = false;

  private constructor(parts: PlayerParts, ways: Sender) {
    this.#parts = parts;
    this.#paused = parts.paused;
    this.#transport = ways.transport;
    this.#socket = ways.socket;
    this.picture = ways.picture;
    this.sound = ways.sound;
    this.#clock = parts.pacer.clock;
    this.#transport.observer.once("close", () => this.#stop());
    parts.pacer.add(this);
  }

  /** Begins to send, with the first picture standing for a moment. */
  static async start(router: Router, parts: PlayerParts): Promise<ClipPlayer> {
    return new ClipPlayer(parts, await openSender(router, { video, audio }));
  }

  /** Place in the clip, in ms. */
  get place(): number {
    return this.#parts.from + this.#place;
  }

  /** Lets picture and sound stand at the next key frame, or go on. */
  pause(paused: boolean): void {
    this.#paused = paused;
  }

  sendUntil(milliseconds: number): void {
    const passed = milliseconds - this.#clock;
    this.#clock = milliseconds;
    if (this.#over) return;
    if (this.#still === null) this.#sendFrame();
    else if (this.#standing) this.#stand(passed);
    else this.#advance(passed);
  }

  close(): void {
    this.#transport.close();
  }

  #stand(passed: number): void {
    this.#stood += passed;
    this.#stillSentAt += passed;
    if (!this.#paused && this.#stood >= leadIn) {
      this.#standing = false;
      return;
    }
    if (this.#stillSentAt < stillEvery || !this.#still) return;
    this.#stillSentAt = 0;
    this.#sendPicture(this.#still);
  }

  #advance(passed: number): void {
    this.#place += passed;
    while (this.#frames * frameMilliseconds <= this.#place && this.#sendFrame() && !this.#standing);
    while (this.#packets * clipFormat.packetMilliseconds <= this.#place && this.#sendPacket());
    if (!this.#parts.reel.frames.ended || !this.#parts.reel.packets.ended) return;
    this.#sinceEnd += passed;
    if (this.#sinceEnd < tail) return;
    this.#over = true;
    this.#parts.ended();
  }

  /** Sends the next frame; answers whether there was one. */
  #sendFrame(): boolean {
    const frame = this.#parts.reel.frames.take();
    if (!frame) return false;
    const first = this.#still === null;
    if (isKeyFrame(frame)) {
      this.#still = frame;
      this.#standing = first || this.#paused;
      this.#stillSentAt = 0;
      if (this.#standing) this.#place = this.#frames * frameMilliseconds;
    }
    this.#frames += 1;
    this.#sendPicture(frame);
    return true;
  }

  #sendPicture(frame: Buffer): void {
    const at = (this.#frames - 1) * frameMilliseconds + this.#stood;
    this.#pictureStream.timestamp = Math.round((at * video.clockRate) / 1000);
    this.#sent = (this.#sent + 1) & 0x7fff;
    for (const packet of vp8Packets(this.#pictureStream, frame, this.#sent)) this.#socket.send(packet);
  }

  #sendPacket(): boolean {
    const payload = this.#parts.reel.packets.take();
    if (!payload) return false;
    const at = this.#packets * clipFormat.packetMilliseconds + this.#stood;
    this.#packets += 1;
    this.#soundStream.timestamp = Math.round((at * audio.clockRate) / 1000);
    this.#socket.send(opusPacket(this.#soundStream, payload, toldLevel));
    return true;
  }

  #stop(): void {
    this.#over = true;
    this.#parts.pacer.remove(this);
    this.#parts.reel.frames.close();
    this.#parts.reel.packets.close();
    this.#socket.close();
  }
}
