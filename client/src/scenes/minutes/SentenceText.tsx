import type { Sentence } from "@diemcau/shared/rules/attendanceSentence";
import { useTranslation } from "react-i18next";
import styles from "./MinutesPaper.module.css";

/** A sentence of the record; a fact that isn't known is a dotted blank, never a guess. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  const { t } = useTranslation();
  return sentence.map((part, place) =>
    // Parts have no identity of their own and never change places.
    // oxlint-disable-next-line react/no-array-index-key
    part === null ? (
      <span key={place} className={styles.blank} role="img" aria-label={t("minutes:paper.blank")} />
    ) : (
      <span key={place}>{part}</span>
    ),
  );
}
