/** Longest conclusion that the contract takes (`ConclusionText`), in UTF-16 units. */
export const conclusionLimit = 4000;
