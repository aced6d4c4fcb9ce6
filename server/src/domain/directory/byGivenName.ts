import type { Person } from "@diemcau/shared/model/person";
import { compareVietnamese } from "@diemcau/shared/text/searchKey";

/** The order of Vietnamese lists of people: by given name, which stands last, then by the whole name. */
export function byGivenName(a: Pick<Person, "name">, b: Pick<Person, "name">): number {
  return compareVietnamese(givenName(a.name), givenName(b.name)) || compareVietnamese(a.name, b.name);
}

function givenName(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
