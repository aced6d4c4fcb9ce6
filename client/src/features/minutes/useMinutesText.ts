import { useEffect, useState, useSyncExternalStore } from "react";
import { MinutesText } from "../../conference/MinutesText.ts";
import { BrowserMinutesCache } from "../../conference/minutes/browserCache.ts";
import type { MinutesStatus } from "../../conference/minutes/ports.ts";
import { sessionMinutesLink } from "../../conference/minutes/sessionLink.ts";
import { useSession } from "../session/useConference.ts";

/** The text of this conference's minutes for one person; `null` until what the machine kept has been read. */
export function useMinutesText(personId: string): MinutesText | null {
  const session = useSession();
  const [text, setText] = useState<MinutesText | null>(null);
  useEffect(() => {
    const opened = new MinutesText(new BrowserMinutesCache(session.conferenceId, personId));
    const flush = () => opened.flush();
    void opened.open(sessionMinutesLink(session)).then(() => setText(opened));
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      setText(null);
      opened.close();
    };
  }, [session, personId]);
  return text;
}

/** How far the text has come to the server. */
export function useMinutesStatus(text: MinutesText): MinutesStatus {
  return useSyncExternalStore(text.subscribe, text.getStatus);
}
