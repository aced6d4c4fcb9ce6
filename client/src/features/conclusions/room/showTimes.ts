/** How long a page of the conclusions stands on a room's screen, in ms. */
const pageMs = 14_000;
/** How long they stand at least, and how often every page comes. */
const leastMs = 45_000;
const rounds = 2;

/**
 * The page that stands now, counted from 0, or `null` once everybody had the time to read all of them. Every screen turns by the
 * server's clock, so that rooms read the same page.
 */
export function pageAt(sharedAt: string, now: number, pages: number): number | null {
  const since = now - Date.parse(sharedAt);
  if (since >= Math.max(leastMs, pages * rounds * pageMs)) return null;
  return Math.floor(Math.max(0, since) / pageMs) % Math.max(1, pages);
}

/** The page that stands now while somebody keeps them in sight. */
export function pageInTurn(sharedAt: string, now: number, pages: number): number {
  return Math.floor(Math.max(0, now - Date.parse(sharedAt)) / pageMs) % Math.max(1, pages);
}
