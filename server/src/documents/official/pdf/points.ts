/** PDF counts in points, the form in twips. */
export function points(twips: number): number {
  return twips / 20;
}
