import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { PlainTransport, Producer, Router } from "mediasoup/types";
import type { Clip } from "./Clip.ts";
import { frameRate, packetMilliseconds } from "./encodeClip.ts";
import type { Paced, Pacer } from "./Pacer.ts";
import { audioLevelId, opusPacket, type RtpStream, vp8Packets } from "./rtp.ts";

const video = { payloadType: 101, ssrc: 1001, clockRate: 90_000 } as const;
const audio = { payloadType: 100, ssrc: 1002, clockRate: 48_000 } as const;
/** Loudness of the hum, in -dBov: the sine of ffmpeg at 1/8, halved. */
const humLevel = 27;
const loopback = "127.0.0.1";
const frameMilliseconds = 1000 / frameRate;

/** A simulated point: one RTP stream of picture, one of sound, by UDP into the router. */
export class SimulatedPoint implements Paced {
  readonly camera: Producer;
  readonly microphone: Producer;
  readonly #transport: PlainTransport;
  readonly #socket: Socket;
  readonly #pacer: Pacer;
  readonly #clip: Clip;
  readonly #began: number;
  readonly #picture: RtpStream = { ...video, sequence: 1000, timestamp: 0 };
  readonly #sound: RtpStream = { ...audio, sequence: 1000, timestamp: 0 };
  #frames = 0;
  #packets = 0;

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
    this.#began = parts.pacer.clock + parts.phase;
    this.#transport.observer.once("close", () => this.#stop());
    this.#pacer.add(this);
  }

  /** Begins to send. `phase` (ms) shifts it, so that many points don't send all at once. */
  static async start(router: Router, clip: Clip, pacer: Pacer, phase: number): Promise<SimulatedPoint> {
    const socket = createSocket("udp4");
    // A worker that died refuses packets until the stage takes the point off.
    socket.on("error", () => undefined);
    let transport: PlainTransport | null = null;
    try {
      socket.bind(0, loopback);
      await once(socket, "listening");
      transport = await router.createPlainTransport({ listenInfo: { protocol: "udp", ip: loopback }, rtcpMux: true });
      await transport.connect({ ip: loopback, port: socket.address().port });
      socket.connect(transport.tuple.localPort, loopback);
      await once(socket, "connect");
      const camera = await transport.produce({ kind: "video", rtpParameters: pictureParameters });
      const microphone = await transport.produce({ kind: "audio", rtpParameters: soundParameters });
      return new SimulatedPoint({ transport, socket, camera, microphone, clip, pacer, phase });
    } catch (error) {
      transport?.close();
      socket.close();
      throw error;
    }
  }

  sendUntil(milliseconds: number): void {
    const passed = milliseconds - this.#began;
    while (this.#frames * frameMilliseconds <= passed) this.#sendFrame();
    while (this.#packets * packetMilliseconds <= passed) this.#sendPacket();
  }

  close(): void {
    this.#transport.close();
  }

  #sendFrame(): void {
    const count = this.#frames++;
    const frame = this.#clip.frames[count % this.#clip.frames.length];
    if (!frame) return;
    this.#picture.timestamp = Math.round((count * video.clockRate) / frameRate);
    for (const packet of vp8Packets(this.#picture, frame, count & 0x7fff)) this.#socket.send(packet);
  }

  #sendPacket(): void {
    const count = this.#packets++;
    const payload = this.#clip.packets[count % this.#clip.packets.length];
    if (!payload) return;
    this.#sound.timestamp = (count * packetMilliseconds * audio.clockRate) / 1000;
    this.#socket.send(opusPacket(this.#sound, payload, humLevel));
  }

  #stop(): void {
    this.#pacer.remove(this);
    this.#socket.close();
  }
}

const pictureParameters = {
  codecs: [{ mimeType: "video/VP8", payloadType: video.payloadType, clockRate: video.clockRate }],
  encodings: [{ ssrc: video.ssrc }],
};

const soundParameters = {
  codecs: [{ mimeType: "audio/opus", payloadType: audio.payloadType, clockRate: audio.clockRate, channels: 2 }],
  headerExtensions: [{ uri: "urn:ietf:params:rtp-hdrext:ssrc-audio-level" as const, id: audioLevelId }],
  encodings: [{ ssrc: audio.ssrc }],
};
