import { AppError } from "@diemcau/shared/protocol/errors";
import type { Reply } from "@diemcau/shared/protocol/socket";
import type { RealtimeLog } from "./types.ts";

/** Answers a client with what `work` gives, or with its error; anything but an `AppError` is logged and answered as `server.failed`. */
export async function answer<Data>(
  reply: (message: Reply<Data>) => void,
  log: RealtimeLog,
  work: () => Data | Promise<Data>,
): Promise<void> {
  const respond = typeof reply === "function" ? reply : () => undefined;
  try {
    respond({ ok: true, data: await work() });
  } catch (error) {
    respond({ ok: false, error: toAppError(error, log).toReply() });
  }
}

function toAppError(error: unknown, log: RealtimeLog): AppError {
  if (error instanceof AppError) return error;
  log.error({ error }, "a message failed");
  return new AppError("server.failed");
}
