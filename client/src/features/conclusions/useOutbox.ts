import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useConference } from "../session/useConference.ts";
import { ConclusionOutbox, type PendingConclusion } from "./ConclusionOutbox.ts";

/** How often what waits is tried again while the link is there, in ms. */
const retryMs = 5000;

/** Conclusions of this conference that were typed on this machine and aren't recorded yet; they go out when the link is there. */
export function useOutbox(): { outbox: ConclusionOutbox; pending: readonly PendingConclusion[] } {
  const { session, link } = useConference();
  const outbox = useMemo(() => {
    const key = `dc.conclusions.${session.conferenceId}`;
    return new ConclusionOutbox({
      store: { read: () => localStorage.getItem(key), write: (text) => localStorage.setItem(key, text) },
      send: (text, commandId) => session.command("conclusion.record", { text }, commandId),
    });
  }, [session]);
  const pending = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  const waiting = pending.length > 0;
  useEffect(() => {
    if (link !== "live") return undefined;
    void outbox.flush();
    // A server that was too slow to answer is asked again, as long as anything waits.
    const timer = waiting ? setInterval(() => void outbox.flush(), retryMs) : undefined;
    return () => clearInterval(timer);
  }, [link, outbox, waiting]);
  return { outbox, pending };
}
