import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { StreamSound } from "../../conference/StreamSound.ts";
import { Talkback, type TalkSnapshot } from "../../conference/Talkback.ts";
import { useSession } from "../session/useConference.ts";

/** The operator's own ear and voice: one point heard alone, one room talked to while a key is held. */
export interface OperatorSoundContext {
  talk: TalkSnapshot;
  press: (pointId: string) => void;
  release: () => void;
  /** The point that is heard alone. */
  listensTo: string | null;
  /** Hears this point alone, or stops where it was this one. */
  listen: (pointId: string | null) => void;
}

const Context = createContext<OperatorSoundContext | null>(null);

/** The page's {@link OperatorSoundContext}; only below an `OperatorSound`. */
export function useOperatorSound(): OperatorSoundContext {
  const sound = useContext(Context);
  if (!sound) throw new Error("useOperatorSound needs an OperatorSound above it");
  return sound;
}

/** Plays what the operator hears alone, and holds the microphone for talkback (PROTOCOL M12, M13). */
export function OperatorSound({ children }: { children: ReactNode }) {
  const session = useSession();
  const [listensTo, setListensTo] = useState<string | null>(null);
  const [talk, setTalk] = useState<TalkSnapshot>({ state: "idle", pointId: null });
  const [talkback, setTalkback] = useState<Talkback | null>(null);

  useEffect(() => {
    const made = new Talkback(session.media.operator);
    const stop = made.subscribe(() => setTalk(made.getSnapshot()));
    setTalkback(made);
    return () => {
      stop();
      made.close();
    };
  }, [session]);

  useEffect(() => {
    const sound = new StreamSound(["listen"]);
    sound.turn(true);
    const stop = session.media.subscribe(() => sound.follow(session.media.getStreams()));
    return () => {
      stop();
      sound.close();
    };
  }, [session]);

  const listen = useCallback(
    (pointId: string | null) => {
      const wanted = listensTo === pointId ? null : pointId;
      setListensTo(wanted);
      void session.media.operator.listen(wanted);
    },
    [session, listensTo],
  );
  const sound = useMemo<OperatorSoundContext>(
    () => ({
      talk,
      listensTo,
      listen,
      press: (pointId) => void talkback?.press(pointId),
      release: () => talkback?.release(),
    }),
    [talk, listensTo, listen, talkback],
  );
  return <Context value={sound}>{children}</Context>;
}
