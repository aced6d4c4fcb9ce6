import { createWorker } from "mediasoup";
import type { Router, TransportListenInfo, WebRtcServer, Worker } from "mediasoup/types";
import { mediaCodecs } from "../codecs.ts";

/** Where a worker is reached. */
export interface WorkerPlace {
  /** The binary; absent lets mediasoup find it (MEDIASOUP_WORKER_BIN). */
  workerBin: string | undefined;
  /** Address that clients are told; a loopback one is also the only one listened on. */
  announcedAddress: string;
  /** UDP and TCP port, or `null` for free ones. */
  port: number | null;
}

/** One worker process and its one port for all WebRTC transports. It ends with this process: its pipe closes. */
export class MediaWorker {
  readonly worker: Worker;
  readonly webRtcServer: WebRtcServer;

  private constructor(worker: Worker, webRtcServer: WebRtcServer) {
    this.worker = worker;
    this.webRtcServer = webRtcServer;
  }

  /** Starts the process; rejects when it can't run or its port is taken. */
  static async start(place: WorkerPlace): Promise<MediaWorker> {
    const worker = await createWorker({ logLevel: "warn", ...(place.workerBin ? { workerBin: place.workerBin } : {}) });
    try {
      const webRtcServer = await worker.createWebRtcServer({
        listenInfos: [listen("udp", place), listen("tcp", place)],
      });
      return new MediaWorker(worker, webRtcServer);
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  createRouter(): Promise<Router> {
    return this.worker.createRouter({ mediaCodecs });
  }

  close(): void {
    this.worker.close();
  }
}

function listen(protocol: "udp" | "tcp", { announcedAddress, port }: WorkerPlace): TransportListenInfo {
  const ip = isLoopback(announcedAddress) ? announcedAddress : "0.0.0.0";
  return { protocol, ip, announcedAddress, ...(port === null ? {} : { port }) };
}

function isLoopback(address: string): boolean {
  return address === "127.0.0.1" || address === "::1";
}
