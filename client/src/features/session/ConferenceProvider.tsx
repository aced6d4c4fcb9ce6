import { createContext, type ReactNode, useEffect, useState } from "react";
import { Session } from "../../conference/Session.ts";
import { openSocketWire } from "../../conference/socketWire.ts";
import { RehearsalMark } from "../rehearsal/RehearsalMark.tsx";
import { reloadOnce } from "./reloadOnce.ts";

export const SessionContext = createContext<Session | null>(null);

interface Props {
  conferenceId: string;
  /** Which cookie tells who this page is. */
  as: "person" | "device";
  children: ReactNode;
}

/** Opens the session of a conference and keeps it while its children are shown. */
export function ConferenceProvider({ conferenceId, as, children }: Props) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const opened = new Session({ conferenceId, as, openWire: openSocketWire, reload: reloadOnce });
    opened.connect();
    setSession(opened);
    return () => opened.close();
  }, [conferenceId, as]);
  if (session?.conferenceId !== conferenceId) return null;
  return (
    <SessionContext value={session}>
      {children}
      <RehearsalMark session={session} />
    </SessionContext>
  );
}
