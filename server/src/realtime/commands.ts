import type { Actor } from "@diemcau/shared/model/actor";
import { CommandEnvelope } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import { answer } from "./answer.ts";
import type { AppSocket, RealtimeLog } from "./types.ts";

/** PROTOCOL C7 */
const limiter = new RateLimiterMemory({ points: 40, duration: 10 });

/** Commands of one connection, for the conference it joined. */
export function bindCommands(
  socket: AppSocket,
  {
    actor,
    conferenceId,
    conferences,
    log,
  }: { actor: Actor; conferenceId: string; conferences: Conferences; log: RealtimeLog },
): void {
  socket.on("command", (message, reply) => {
    void answer(reply, log, async () => {
      await limit(socket.id);
      const envelope = parse(CommandEnvelope, message);
      if (envelope.conferenceId !== conferenceId) throw new AppError("permission.denied");
      return conferences.execute(actor, envelope);
    });
  });
}

async function limit(key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("rate.limited", { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}
