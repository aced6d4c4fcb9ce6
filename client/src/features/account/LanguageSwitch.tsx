import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { notifyFailure } from "../../components/notify.ts";
import { chooseLanguage, currentLanguage, languages } from "../../i18n/index.ts";

/** Chooses the language of the pages on this machine. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("common:language")}
      value={currentLanguage()}
      data={languages.map((language) => ({ value: language, label: language.toUpperCase() }))}
      onChange={(value) => {
        const chosen = languages.find((language) => language === value);
        if (chosen) chooseLanguage(chosen).catch(notifyFailure);
      }}
    />
  );
}
