import type { ActsAs } from "../../api/http.ts";

/** Address of a page's picture. A picture's element sends no headers, so the address says who asks. */
export function pageAddress(conferenceId: string, deckId: string, page: number, as: ActsAs): string {
  return `/api/conferences/${conferenceId}/decks/${deckId}/pages/${page}?as=${as}`;
}

/** Pages to have ready beside the one that is shown: the next two and the one before, then where a jump likely goes. */
export function pagesAhead(page: number, count: number): number[] {
  return [page + 1, page + 2, page - 1, 1].filter((other) => other >= 1 && other <= count && other !== page);
}
