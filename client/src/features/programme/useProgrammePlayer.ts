import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { putStill } from "../../api/stills.ts";
import { type PlayerSnapshot, ProgrammePlayer } from "../../conference/ProgrammePlayer.ts";
import { useSession } from "../session/useConference.ts";

const nothing: PlayerSnapshot = { takenSeq: 0, layout: "slate", slots: [], lowerThird: null, soundBlocked: false };
const never = () => () => undefined;

/** A player on `stage` for as long as the caller is shown, and what it presents. */
export function useProgrammePlayer(
  stage: RefObject<HTMLElement | null>,
  { reports, sound }: { reports: boolean; sound: boolean },
): { shown: PlayerSnapshot; player: ProgrammePlayer | null } {
  const session = useSession();
  const [player, setPlayer] = useState<ProgrammePlayer | null>(null);
  useEffect(() => {
    if (!stage.current) return undefined;
    const made = new ProgrammePlayer(stage.current, {
      session,
      reports,
      putStill: putStill(session.as),
    });
    setPlayer(made);
    return () => made.close();
  }, [session, stage, reports]);
  useEffect(() => player?.turnSound(sound), [player, sound]);
  const shown = useSyncExternalStore(player?.subscribe ?? never, player?.getSnapshot ?? (() => nothing));
  return { shown, player };
}
