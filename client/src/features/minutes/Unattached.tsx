import { useTranslation } from "react-i18next";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { SectionText } from "./SectionText.tsx";
import styles from "./Unattached.module.css";

interface Props {
  sectionIds: readonly string[];
  text: MinutesText;
  readOnly: boolean;
}

/** Text whose heading is gone from the log, as after an undone speech: shown, and never dropped (PROTOCOL R3). */
export function Unattached({ sectionIds, text, readOnly }: Props) {
  const { t } = useTranslation();
  if (sectionIds.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t("minutes:unattached.title")}>
      <h3 className={styles.title}>{t("minutes:unattached.title")}</h3>
      <p className={styles.why}>{t("minutes:unattached.why")}</p>
      {sectionIds.map((id) => (
        <SectionText
          key={id}
          text={text}
          sectionId={id}
          section={null}
          label={t("minutes:unattached.title")}
          readOnly={readOnly}
        />
      ))}
    </section>
  );
}
