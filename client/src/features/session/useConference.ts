import type { Actor } from "@diemcau/shared/model/actor";
import { roles } from "@diemcau/shared/model/roles";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { Welcome, Reply } from "@diemcau/shared/protocol/socket";
import { type Action, may } from "@diemcau/shared/rules/permissions";
import { use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { notifyError } from "../../components/notify.ts";
import type { CommandResult } from "../../conference/CommandQueue.ts";
import type { Session, SessionSnapshot } from "../../conference/Session.ts";
import { SessionContext } from "./ConferenceProvider.tsx";

/** The session of the nearest {@link ConferenceProvider}. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession outside a ConferenceProvider");
  return session;
}

/** Everything the page knows of its conference; renders again with every commit. */
export function useConference(): SessionSnapshot & { session: Session } {
  const session = useSession();
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  return useMemo(() => ({ ...snapshot, session }), [snapshot, session]);
}

/** Sends commands; an error is shown as a notice unless `quiet`. */
export function useCommand() {
  const session = useSession();
  return useCallback(
    async <T extends CommandType>(
      type: T,
      data: CommandInput<T>,
      { quiet = false }: { quiet?: boolean } = {},
    ): Promise<Reply<CommandResult>> => {
      const reply = await session.command(type, data);
      if (!reply.ok && !quiet) notifyError(reply.error);
      return reply;
    },
    [session],
  );
}

/** The server's clock in ms, read anew every `intervalMs`. */
export function useServerNow(intervalMs = 250): number {
  const session = useSession();
  const [now, setNow] = useState(() => session.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(session.now()), intervalMs);
    return () => clearInterval(timer);
  }, [session, intervalMs]);
  return now;
}

/** Who sits here, as the rules that both sides share ask for it; `null` before the server said so. */
export function useActor(): Actor | null {
  const { me, session } = useConference();
  return useMemo(() => me && actorOf(me, session.conferenceId), [me, session]);
}

/** Whether who sits here may do something, by the table that the server checks too. */
export function useMay(action: Action, pointId?: string): boolean {
  const actor = useActor();
  return actor !== null && may(actor, action, pointId);
}

function actorOf(me: NonNullable<Welcome["me"]>, conferenceId: string): Actor {
  if (me.kind === "device") return { ...me, conferenceId };
  return { ...me, roles: roles.filter((role) => me.roles.includes(role)) };
}
