interface Texts {
  readonly [key: string]: string | Texts;
}

/** A text of a topic with its values filled in, as i18next does; throws when the topic lacks it. */
export function fill(
  topic: string,
  texts: Texts,
  words: { key: string; values: Record<string, string | number> } | null,
): string {
  const path = words?.key.replace(`${topic}:`, "").split(".") ?? [];
  const text = path.reduce<string | Texts | undefined>(
    (at, name) => (typeof at === "object" ? at[name] : undefined),
    texts,
  );
  if (typeof text !== "string") throw new Error(`No text ${words?.key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(words?.values[name] ?? whole));
}

/** Every key of a topic with the values its text asks for, for comparing languages. */
export function keysOf(texts: Texts, path = ""): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === "string"
      ? [
          `${path}${name} ${[...text.matchAll(/\{\{(\w+)\}\}/g)]
            .map(([, value]) => value)
            .toSorted((a = "", b = "") => a.localeCompare(b))
            .join(" ")}`,
        ]
      : keysOf(text, `${path}${name}.`),
  );
}
