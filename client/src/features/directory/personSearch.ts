import type { Person } from "@diemcau/shared/model/person";
import { compareVietnamese, searchKey } from "@diemcau/shared/text/searchKey";

/** What a list of people is narrowed to: words of name, title or sign-in name, and units (absent: all). */
export interface PersonFilter {
  words: string;
  unitIds: ReadonlySet<string> | null;
}

/** Finds people by all the words typed, with or without accents, ordered by given name as a Vietnamese list is. */
export function searchPersons(persons: readonly Person[], { words, unitIds }: PersonFilter): Person[] {
  const wanted = searchKey(words).split(" ").filter(Boolean);
  return persons
    .filter((person) => unitIds === null || (person.unitId !== null && unitIds.has(person.unitId)))
    .filter((person) => {
      const key = searchKey(`${person.name} ${person.title} ${person.signInName ?? ""}`);
      return wanted.every((word) => key.includes(word));
    })
    .toSorted((a, b) => compareVietnamese(givenName(a.name), givenName(b.name)) || compareVietnamese(a.name, b.name));
}

/** The last word of a Vietnamese name with any number after it: "Thủy", "Đại biểu 2" gives "biểu 2". */
function givenName(name: string): string {
  return /\S+(\s+\d+)?$/.exec(name)?.[0] ?? name;
}

/** Whether `label` holds all words of `words`, accents aside; the filter of every searchable select. */
export function matchesWords(label: string, words: string): boolean {
  const key = searchKey(label);
  return searchKey(words)
    .split(" ")
    .every((word) => key.includes(word));
}
