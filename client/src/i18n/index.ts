import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** Languages of the pages, the first being the one of who chose none. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const storageKey = "dc.language";

/** Texts of a language by topic; English comes only when it is asked for. */
const loaders = {
  vi: () => import("./vi.ts"),
  en: () => import("./en.ts"),
} satisfies Record<Language, () => Promise<{ topics: Record<string, object> }>>;

/** Loads the stored language and starts i18next. Topics are namespaces: `t("room:desk.request")`. */
export async function startLanguages(): Promise<void> {
  const language = storedLanguage();
  const { topics } = await loaders[language]();
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

/** Switches the page's language and remembers it on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  const { topics } = await loaders[language]();
  for (const [topic, texts] of Object.entries(topics)) i18next.addResourceBundle(language, topic, texts, true, true);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** The language that the page shows now. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "vi";
}

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === "en" ? "en" : "vi";
}
