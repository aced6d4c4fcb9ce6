import { useEffect, useState } from "react";
import { useConference } from "../session/useConference.ts";
import { pageAddress, pagesAhead } from "./pageAddress.ts";
import { decodedPages } from "./decodedPages.ts";

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
  const { link, session, state } = useConference();
  const { as, conferenceId } = session;
  const count = state.decks.find(({ id }) => id === deckId)?.pages.length ?? 0;
  const [ready, setReady] = useState<(ReadyPage & { deckId: string }) | null>(null);
  useEffect(() => {
    // With the link back, what didn't come is asked for again.
    if (deckId === null || link !== "live" || page < 1 || page > count) return;
    let current = true;
    const address = (number: number) => pageAddress(conferenceId, deckId, number, as);
    const loadAhead = () => {
      // One that doesn't come is asked for again when it is wanted.
      for (const ahead of pagesAhead(page, count)) decodedPages.load(address(ahead)).catch(() => undefined);
    };
    decodedPages.load(address(page)).then(
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
  }, [conferenceId, deckId, page, count, as, link]);
  return ready?.deckId === deckId ? ready : null;
}
