import type { ConferenceSummary, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import type { DeviceRole } from "@diemcau/shared/model/point";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import { Api } from "./Api.ts";
import { ServerProcess } from "./ServerProcess.ts";
import { SocketPeer } from "./SocketPeer.ts";

/** A server of its own with the demo's conference, in which nothing is simulated, and a look at it as its operator has it. */
export class Hall {
  readonly server: ServerProcess;
  readonly conferenceId: string;
  /** Signed in as the demo's operator. */
  readonly api: Api;
  private operator: SocketPeer;

  private constructor(server: ServerProcess, api: Api, operator: SocketPeer, conferenceId: string) {
    this.server = server;
    this.api = api;
    this.operator = operator;
    this.conferenceId = conferenceId;
  }

  /** `env` is what its server is told besides. */
  static async open(env: Record<string, string> = {}): Promise<Hall> {
    const server = await ServerProcess.start({ env });
    try {
      const api = new Api(server.url);
      await api.signInDemo("dieuhanh");
      const [conference] = await api.need<ConferenceSummary[]>("GET", "/conferences");
      const conferenceId = conference?.id ?? "";
      const operator = await SocketPeer.connect(api, conferenceId);
      const pointIds = operator.state.points.map(({ id }) => id);
      await operator.run("simulation.stop", { pointIds });
      return new Hall(server, api, operator, conferenceId);
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  get url(): string {
    return this.server.url;
  }

  /** What the operator's stream has told so far. */
  get state(): ConferenceState {
    return this.operator.state;
  }

  /** The operator's socket, connected again where the server or a machine too busy to answer its pings has dropped it. */
  async peer(): Promise<SocketPeer> {
    if (!this.operator.socket.connected) {
      this.operator.close();
      this.operator = await SocketPeer.connect(this.api, this.conferenceId);
    }
    return this.operator;
  }

  /** Resolves once the conference is as `wanted`, whatever becomes of the socket meanwhile. */
  async until(wanted: (state: ConferenceState) => boolean, timeout = 15_000): Promise<ConferenceState> {
    const end = Date.now() + timeout;
    for (;;) {
      const peer = await this.peer();
      const dropped = new Promise<null>((resolve) => {
        peer.socket.once("disconnect", () => resolve(null));
      });
      const reached = peer.until(wanted, Math.max(1, end - Date.now()));
      // Where the socket was dropped first, nobody waits for this any more.
      reached.catch(() => undefined);
      const state = await Promise.race([reached, dropped]);
      if (state) return state;
    }
  }

  /** A point by its name on the wall; `"host"` is the host point. */
  point(name: string): PointEntry {
    const point = this.state.points.find((one) => one.name === name || one.kind === name);
    if (!point) throw new Error(`there is no point ${name}`);
    return point;
  }

  /** A fresh pairing code of a point. */
  async code(pointName: string): Promise<string> {
    const path = `/conferences/${this.conferenceId}/points/${this.point(pointName).id}/pairing-code`;
    return (await this.api.need<PairingCode>("POST", path)).code;
  }

  /** Pairs a device over the API, without a page. */
  async pair(pointName: string, role: DeviceRole = "both"): Promise<{ api: Api; device: PairedDevice }> {
    const api = new Api(this.url);
    const body = { code: await this.code(pointName), role, name: "Máy phòng họp" };
    return { api, device: await api.need<PairedDevice>("POST", "/devices", body) };
  }

  /** An account of the demo, signed in. */
  async as(signInName: string): Promise<Api> {
    const api = new Api(this.url);
    await api.signInDemo(signInName);
    return api;
  }

  async close(): Promise<void> {
    this.operator.close();
    await this.server.close();
  }
}
