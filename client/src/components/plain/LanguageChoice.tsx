import { useTranslation } from "react-i18next";
import { chooseLanguage, currentLanguage, languages } from "../../i18n/index.ts";
import styles from "./LanguageChoice.module.css";

/** Switches between Vietnamese and English, each named in its own language. */
export function LanguageChoice() {
  const { t } = useTranslation();
  return (
    <div className={styles.choice} role="group" aria-label={t("common:language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={currentLanguage() === language}
          onClick={() => void chooseLanguage(language)}
        >
          {t(`common:languages.${language}`)}
        </button>
      ))}
    </div>
  );
}
