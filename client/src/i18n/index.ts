import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** Languages of the pages, the first being the one of who chose none. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const storageKey = "dc.language";

type Texts = () => Promise<{ topics: Record<string, object> }>;

/** Texts of a language by topic, those that rooms need apart from the others; English comes only when it is asked for. */
const loaders = {
  vi: { rooms: () => import("./vi.ts"), offices: () => import("./viOffices.ts") },
  en: { rooms: () => import("./en.ts"), offices: () => import("./enOffices.ts") },
} satisfies Record<Language, Record<"rooms" | "offices", Texts>>;

/** The page shows more than rooms do, so a change of language brings those texts too. */
let offices = false;

/** Loads the stored language and starts i18next. Topics are namespaces: `t("room:desk.request")`. */
export async function startLanguages(): Promise<void> {
  const language = storedLanguage();
  const { topics } = await loaders[language].rooms();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "vi",
    resources: { [language]: topics },
    ns: Object.keys(topics),
    defaultNS: "common",
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Loads the texts of everything but rooms; resolves when a page may be drawn with them. */
export async function loadOfficeTexts(): Promise<void> {
  offices = true;
  await add(currentLanguage(), loaders[currentLanguage()].offices);
}

/** Switches the page's language and remembers it on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  await add(language, loaders[language].rooms);
  if (offices) await add(language, loaders[language].offices);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** The language that the page shows now. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "vi";
}

async function add(language: Language, texts: Texts): Promise<void> {
  const { topics } = await texts();
  for (const [topic, words] of Object.entries(topics)) i18next.addResourceBundle(language, topic, words, true, true);
}

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === "en" ? "en" : "vi";
}
