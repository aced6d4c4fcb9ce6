import type { Language } from "./wording.ts";

/** A page's path with what is asked of it, in a language; Vietnamese needs no mark. */
export function address(path: string, language: Language, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  if (language === "en") asked.set("lang", "en");
  const text = asked.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Where everything of a published conference is. */
export function conferencePath(slug: string, ...rest: string[]): string {
  return ["/hoi-nghi", slug, ...rest].map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join("/");
}
