import { useEffect, useState } from "react";
import { useConference } from "../session/useConference.ts";
import { pageAddress, pagesAhead } from "./pageAddress.ts";
import { pageCache } from "./PageCache.ts";

/** A page that is ready to be painted. */
export interface ReadyPage {
  address: string;
  page: number;
}

/**
 * The page to show: the wanted one once it is decoded, the one before until then. Pages that are likely next are loaded as soon as the
 * wanted one is there. `null` without a deck, and before the first page has come.
 */
export function usePage(deckId: string | null, page: number): ReadyPage | null {
  const { me, session, state } = useConference();
  const { conferenceId } = session;
  const as = me?.kind === "device" ? "device" : "person";
  const count = state.decks.find(({ id }) => id === deckId)?.pages.length ?? 0;
  const [ready, setReady] = useState<(ReadyPage & { deckId: string }) | null>(null);
  useEffect(() => {
    if (deckId === null || me === null || page < 1 || page > count) return;
    let current = true;
    const address = (number: number) => pageAddress(conferenceId, deckId, number, as);
    const loadAhead = () => {
      // A picture that doesn't come is asked for again when it is wanted.
      for (const ahead of pagesAhead(page, count)) pageCache.load(address(ahead)).catch(() => undefined);
    };
    pageCache.load(address(page)).then(
      () => {
        if (!current) return;
        setReady({ deckId, page, address: address(page) });
        loadAhead();
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [conferenceId, deckId, page, count, as, me]);
  return ready?.deckId === deckId ? ready : null;
}
