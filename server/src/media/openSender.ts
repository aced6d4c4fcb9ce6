import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { PlainTransport, Producer, Router } from "mediasoup/types";
import { audioLevelId } from "./simulation/rtp.ts";

const loopback = "127.0.0.1";

/** RTP of one direction as a router is told of it. */
interface Stream {
  payloadType: number;
  ssrc: number;
  clockRate: number;
}

/** A way into a router for picture and sound that the server itself sends. */
export interface Sender {
  transport: PlainTransport;
  /** Connected: whatever is sent reaches the router. */
  socket: Socket;
  picture: Producer;
  sound: Producer;
}

/** Opens a socket and a plain transport for VP8 and Opus with its told level. The caller closes both. */
export async function openSender(router: Router, streams: { video: Stream; audio: Stream }): Promise<Sender> {
  const { video, audio } = streams;
  const socket = createSocket("udp4");
  // A worker that died refuses packets until the stage begins anew.
  socket.on("error", () => undefined);
  let transport: PlainTransport | null = null;
  try {
    socket.bind(0, loopback);
    await once(socket, "listening");
    transport = await router.createPlainTransport({ listenInfo: { protocol: "udp", ip: loopback }, rtcpMux: true });
    await transport.connect({ ip: loopback, port: socket.address().port });
    socket.connect(transport.tuple.localPort, loopback);
    await once(socket, "connect");
    const picture = await transport.produce({
      kind: "video",
      rtpParameters: {
        codecs: [{ mimeType: "video/VP8", payloadType: video.payloadType, clockRate: video.clockRate }],
        encodings: [{ ssrc: video.ssrc }],
      },
    });
    const sound = await transport.produce({
      kind: "audio",
      rtpParameters: {
        codecs: [{ mimeType: "audio/opus", payloadType: audio.payloadType, clockRate: audio.clockRate, channels: 2 }],
        headerExtensions: [{ uri: "urn:ietf:params:rtp-hdrext:ssrc-audio-level", id: audioLevelId }],
        encodings: [{ ssrc: audio.ssrc }],
      },
    });
    return { transport, socket, picture, sound };
  } catch (error) {
    transport?.close();
    socket.close();
    throw error;
  }
}
