import type { Actor } from "@diemcau/shared/model/actor";
import type { AppServer, Identify, RealtimeLog } from "./types.ts";

/** How long a connection may outlive the session or the roles it was opened with (PROTOCOL C9). */
const checkEvery = 10_000;

/** Asks again and again who the connected people are, and shows out whoever signed out, expired or has other roles now. */
export class IdentityWatch {
  private readonly io: AppServer;
  private readonly identify: Identify;
  private readonly log: RealtimeLog;
  private readonly timer: NodeJS.Timeout;

  constructor(io: AppServer, identify: Identify, log: RealtimeLog) {
    this.io = io;
    this.identify = identify;
    this.log = log;
    this.timer = setInterval(() => void this.check(), checkEvery);
  }

  close(): void {
    clearInterval(this.timer);
  }

  /** Checks every person's connection now. */
  async check(): Promise<void> {
    for (const socket of this.io.of("/").sockets.values()) {
      const { actor } = socket.data;
      if (actor.kind !== "person") continue;
      try {
        const now = await this.identify(socket.request.headers.cookie, "person");
        if (sameRights(now, actor)) continue;
        socket.emit("refused", { code: "auth.required" });
        socket.disconnect(true);
      } catch (error) {
        this.log.warn({ error }, "an identity could not be checked");
      }
    }
  }
}

function sameRights(now: Actor | null, then: Extract<Actor, { kind: "person" }>): boolean {
  if (now?.kind !== "person" || now.id !== then.id) return false;
  return now.roles.length === then.roles.length && now.roles.every((role) => then.roles.includes(role));
}
