import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { putStill } from "../../api/stills.ts";
import { nothingShown, type PlayerSnapshot, ProgrammePlayer } from "../../conference/ProgrammePlayer.ts";
import type { Session } from "../../conference/Session.ts";
import { useSession } from "../session/useConference.ts";
import { decodedPages } from "../slides/decodedPages.ts";
import { pageAddress } from "../slides/pageAddress.ts";

const never = () => () => undefined;

/** A player on `stage` for as long as the caller is shown, and what it presents. */
export function useProgrammePlayer(
  stage: RefObject<HTMLElement | null>,
  { reports, sound, speaker }: { reports: boolean; sound: boolean; speaker: string | null },
): { shown: PlayerSnapshot; player: ProgrammePlayer | null } {
  const session = useSession();
  const [player, setPlayer] = useState<ProgrammePlayer | null>(null);
  useEffect(() => {
    if (!stage.current) return undefined;
    const made = new ProgrammePlayer(stage.current, {
      session,
      reports,
      putStill: putStill(session.as),
      slideReady: (deckId) => slideReady(session, deckId),
    });
    setPlayer(made);
    return () => made.close();
  }, [session, stage, reports]);
  useEffect(() => player?.setSpeaker(speaker), [player, speaker]);
  useEffect(() => player?.turnSound(sound), [player, sound]);
  const shown = useSyncExternalStore(player?.subscribe ?? never, player?.getSnapshot ?? (() => nothingShown));
  return { shown, player };
}

/** Loads the page that a deck stands at; the element that shows it then paints it at once. */
async function slideReady({ conferenceId, as, getSnapshot }: Session, deckId: string): Promise<void> {
  const deck = getSnapshot().state.decks.find(({ id }) => id === deckId);
  if (deck) await decodedPages.load(pageAddress(conferenceId, deckId, deck.page, as));
}
