import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const source = path.resolve("client/src");
/** Pages that load no texts but those of `i18n/vi.ts`. */
const pages = [
  "main.tsx",
  "scenes/room/RoomScene.tsx",
  "scenes/pairing/PairingScene.tsx",
  "scenes/presenter/PresenterScene.tsx",
  "app/UnknownPage.tsx",
  "app/BrokenPage.tsx",
];

/** Every file that these pages are made of; the router leads to all other pages, and is left out. */
function madeOf(names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file) || file.endsWith("router.tsx") || file.includes(`${path.sep}i18n${path.sep}`)) return;
    files.add(file);
    for (const [, named = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\s*\(?)\s*"(\.[^"]+)"/g)) {
      const next = path.resolve(path.dirname(file), named);
      if (/\.tsx?$/.test(next) && existsSync(next)) visit(next);
    }
  };
  for (const name of names) visit(path.join(source, name));
  return files;
}

function loadedIn(language: string): string[] {
  const text = readFileSync(path.join(source, "i18n", `${language}.ts`), "utf8");
  return /\{([a-zA-Z,]+)\}\.ts/.exec(text)?.[1]?.split(",") ?? [];
}

test.each(["vi", "en"])("a room's page loads every text that it names in %s", (language) => {
  const topics = readdirSync(path.join(source, "i18n", language)).map((name) => name.replace(/\.ts$/, ""));
  const named = new Set<string>();
  for (const file of madeOf(pages)) {
    const text = readFileSync(file, "utf8");
    for (const topic of topics) if (new RegExp(`["'\`]${topic}:`).test(text)) named.add(topic);
  }
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((topic) => !loadedIn(language).includes(topic))).toEqual([]);
});
