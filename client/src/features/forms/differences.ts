/** A field whose text differs between two versions. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** Compares two versions field by field, as the reader sees them. */
export function differencesOf(mine: Record<string, string>, theirs: Record<string, string>): Difference[] {
  return Object.keys(mine)
    .filter((label) => mine[label] !== theirs[label])
    .map((label) => ({ label, mine: mine[label] ?? "", theirs: theirs[label] ?? "" }));
}
