import type { Person, PersonInput, Role } from "@diemcau/shared/model/person";

/** A person's form: text where the directory keeps nothing. */
export interface PersonDraft {
  name: string;
  title: string;
  unitId: string | null;
  roles: Role[];
  signInName: string;
  email: string;
  password: string;
}

/** The form of somebody known, or of a newcomer of `unitId`. */
export function personDraft(person: Person | null, unitId: string | null): PersonDraft {
  if (!person) return { name: "", title: "", unitId, roles: [], signInName: "", email: "", password: "" };
  const { name, title, roles } = person;
  return {
    name,
    title,
    roles,
    unitId: person.unitId,
    signInName: person.signInName ?? "",
    email: person.email,
    password: "",
  };
}

/** What the form asks the directory to keep: an empty sign-in name means no account, an empty password the old one. */
export function personInput({ signInName, password, ...facts }: PersonDraft): PersonInput {
  return {
    ...facts,
    signInName: signInName.trim() === "" ? null : signInName,
    ...(password === "" ? {} : { password }),
  };
}
