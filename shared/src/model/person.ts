import { z } from "zod";
import { line, optionalLine } from "../text/plainText.ts";
import { Id } from "./id.ts";
import { roles } from "./roles.ts";

export { roles };

/** What somebody may do; permissions are given to roles in `rules/permissions`. */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Name somebody signs in with: lower-case letters, digits, dot, hyphen. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, "signInName.form");

/** A password: 10..200 characters, any of them. */
export const Password = z.string().min(10, "password.short").max(200, "text.tooLong");

/** Somebody known to the system; those with a sign-in name can sign in. */
export const Person = z.object({
  id: Id,
  name: line(100),
  title: optionalLine(200),
  unitId: Id.nullable(),
  roles: z.array(Role).max(roles.length),
  signInName: SignInName.nullable(),
  /** Where reminders go, when the server can send mail. */
  email: z.union([z.literal(""), z.email().max(200)]).default(""),
  version: z.number().int().min(0),
});
export type Person = z.infer<typeof Person>;

/** What the office types about a person; `password` sets a new one. */
export const PersonInput = Person.pick({
  name: true,
  title: true,
  unitId: true,
  roles: true,
  signInName: true,
  email: true,
}).extend({
  password: Password.optional(),
});
export type PersonInput = z.infer<typeof PersonInput>;

/** A person as the record prints them, as of one moment. `id` is absent for somebody typed by hand. */
export const PersonFacts = z.object({
  id: Id.nullable(),
  name: line(100),
  title: optionalLine(200),
  unit: optionalLine(200),
});
export type PersonFacts = z.infer<typeof PersonFacts>;

/** A unit as the record prints it, as of one moment. */
export interface UnitFacts {
  id: string;
  name: string;
  shortName: string;
}
