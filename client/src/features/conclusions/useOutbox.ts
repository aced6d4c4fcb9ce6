import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useConference } from "../session/useConference.ts";
import { ConclusionOutbox, type PendingConclusion } from "./ConclusionOutbox.ts";

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
  useEffect(() => {
    if (link === "live") void outbox.flush();
  }, [link, outbox]);
  return { outbox, pending };
}
