import type { Socket } from "node:dgram";
import type { SimulatedBehaviour } from "@diemcau/shared/model/point";
import type { PlainTransport, Producer, Router } from "mediasoup/types";
import { openSender } from "../openSender.ts";
import type { Clip } from "./Clip.ts";
import { BadLink } from "./BadLink.ts";
import { packetMilliseconds } from "./encodeClip.ts";
import type { Paced, Pacer } from "./Pacer.ts";
import { PictureFeed } from "./PictureFeed.ts";
import { opusPacket, type RtpStream, vp8Packets } from "./rtp.ts";

const video = { payloadType: 101, ssrc: 1001, clockRate: 90_000 } as const;
const audio = { payloadType: 100, ssrc: 1002, clockRate: 48_000 } as const;
/** Loudness of the hum, in -dBov: the sine of ffmpeg at 1/8, halved. */
const humLevel = 27;
/** Loudness of the voice at its loudest; between two syllables it is as much quieter. */
const voiceLevel = { loudest: 9, swing: 16 } as const;
/** Packets of one syllable: four a second. */
const syllable = 250 / packetMilliseconds;

/** What a simulated point does now. */
export interface Conduct {
  behaviour: SimulatedBehaviour;
  /** Somebody there has the floor: a voice over the room's hum. */
  speaking: boolean;
}

/** A simulated point: one RTP stream of picture, one of sound, by UDP into the router. */
export class SimulatedPoint implements Paced {
  readonly camera: Producer;
  readonly microphone: Producer;
  readonly #transport: PlainTransport;
  readonly #socket: Socket;
  readonly #pacer: Pacer;
  readonly #clip: Clip;
  readonly #feed: PictureFeed;
  readonly #bad: BadLink;
  readonly #began: number;
  readonly #picture: RtpStream = { ...video, sequence: 1000, timestamp: 0 };
  readonly #sound: RtpStream = { ...audio, sequence: 1000, timestamp: 0 };
  #frames = 0;
  #packets = 0;
  #now = 0;
  #conduct: Conduct = { behaviour: "steady", speaking: false };

  private constructor(parts: {
    transport: PlainTransport;
    socket: Socket;
    camera: Producer;
    microphone: Producer;
    clip: Clip;
    pacer: Pacer;
    phase: number;
  }) {
    this.camera = parts.camera;
    this.microphone = parts.microphone;
    this.#transport = parts.transport;
    this.#socket = parts.socket;
    this.#pacer = parts.pacer;
    this.#clip = parts.clip;
    this.#feed = new PictureFeed(parts.clip);
    this.#bad = new BadLink(parts.camera.id, (packet) => this.#socket.send(packet));
    this.#began = parts.pacer.clock + parts.phase;
    this.#transport.observer.once("close", () => this.#stop());
    this.#pacer.add(this);
  }

  /** Begins to send. `phase` (ms) shifts it, so that many points don't send all at once. */
  static async start(router: Router, clip: Clip, pacer: Pacer, phase: number): Promise<SimulatedPoint> {
    const { picture: camera, sound: microphone, ...way } = await openSender(router, { video, audio });
    return new SimulatedPoint({ ...way, camera, microphone, clip, pacer, phase });
  }

  /** From now on it behaves so. */
  behave(conduct: Conduct): void {
    this.#conduct = conduct;
    this.#feed.frozen = conduct.behaviour === "frozen";
  }

  sendUntil(milliseconds: number): void {
    this.#now = milliseconds;
    this.#bad.flush(milliseconds);
    const passed = milliseconds - this.#began;
    const frameMilliseconds = 1000 / this.#clip.frameRate;
    for (; this.#frames * frameMilliseconds <= passed; this.#frames++) this.#sendFrame();
    for (; this.#packets * packetMilliseconds <= passed; this.#packets++) this.#sendPacket(this.#packets);
  }

  close(): void {
    this.#transport.close();
  }

  #sendFrame(): void {
    const fed = this.#feed.next();
    if (!fed) return;
    this.#picture.timestamp = Math.round((fed.number * video.clockRate) / this.#clip.frameRate);
    for (const packet of vp8Packets(this.#picture, fed.frame, fed.number & 0x7fff)) this.#send(packet);
  }

  #sendPacket(count: number): void {
    const { speaking } = this.#conduct;
    const sound = speaking ? this.#clip.voice : this.#clip.hum;
    const payload = sound[count % sound.length];
    if (!payload) return;
    this.#sound.timestamp = (count * packetMilliseconds * audio.clockRate) / 1000;
    this.#send(opusPacket(this.#sound, payload, speaking ? spoken(count) : humLevel));
  }

  #send(packet: Buffer): void {
    if (this.#conduct.behaviour === "badLink") this.#bad.take(packet, this.#now);
    else this.#socket.send(packet);
  }

  #stop(): void {
    this.#pacer.remove(this);
    this.#socket.close();
  }
}

/** Level of the voice's packet of that number, in -dBov. */
function spoken(count: number): number {
  const quiet = (1 - Math.cos((2 * Math.PI * (count % syllable)) / syllable)) / 2;
  return Math.round(voiceLevel.loudest + quiet * voiceLevel.swing);
}
