import { AppError } from "@diemcau/shared/protocol/errors";
import { LinkReport } from "@diemcau/shared/protocol/link";
import { parse } from "@diemcau/shared/protocol/parse";
import type { Peer } from "../media/Peer.ts";
import type { AppSocket, RealtimeLog } from "./types.ts";

/** Reports that follow sooner than this on the one before are left unread, ms. */
const soonest = 1000;

/** Takes what a page says of its own link. A page that takes no part in media has none. */
export function bindLinkReports(
  socket: AppSocket,
  { peer, log }: { peer: () => Pick<Peer, "report"> | null; log: RealtimeLog },
): void {
  let last = -soonest;
  socket.on("link.report", (report) => {
    const now = performance.now();
    if (now - last < soonest) return;
    last = now;
    try {
      peer()?.report(parse(LinkReport, report));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.debug({ code: error.code }, "a page's report of its link was not understood");
    }
  });
}
