import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { maxSectionText } from "../../conference/minutes/cleanEdit.ts";
import styles from "./SectionText.module.css";
import { useSectionField, useSectionReady } from "./useSectionField.ts";

interface Props {
  text: MinutesText;
  sectionId: string;
  /** What screen readers call the field: the heading above it. */
  label: string;
  readOnly: boolean;
}

/** The writing below a heading; it grows with its text. */
export function SectionText({ text, sectionId, label, readOnly }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const tellFull = useCallback(() => {
    notify({ tone: "error", text: t("minutes:full", { limit: maxSectionText.toLocaleString("vi") }) });
  }, [t]);
  const ready = useSectionReady(text, sectionId);
  useSectionField(field, text, sectionId, tellFull);
  return (
    <div className={styles.grow}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={label}
        placeholder={t(ready ? "minutes:placeholder" : "minutes:preparing")}
        readOnly={readOnly || !ready}
        data-section={sectionId}
        lang="vi"
        spellCheck={false}
      />
    </div>
  );
}
