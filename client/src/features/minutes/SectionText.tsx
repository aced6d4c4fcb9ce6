import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { maxSectionText } from "../../conference/minutes/cleanEdit.ts";
import { SectionDoubts } from "./SectionDoubts.tsx";
import styles from "./SectionText.module.css";
import { useSectionEditor } from "./useSectionEditor.ts";
import { useSectionMarks } from "./useSectionMarks.ts";
import { useSectionEmpty, useSectionReady } from "./useSectionReady.ts";

interface Props {
  text: MinutesText;
  sectionId: string;
  /** The section as the log has it; absent where it is gone from there. */
  section: MinutesSection | null;
  /** What screen readers call the field: the heading above it. */
  label: string;
  readOnly: boolean;
}

/** The writing below a heading, with its paragraphs' times in the margin and what contradicts the log below. */
export function SectionText({ text, sectionId, section, label, readOnly }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const onFull = useCallback(() => {
    notify({ tone: "error", text: t("minutes:full", { limit: maxSectionText.toLocaleString("vi") }) });
  }, [t]);
  const ready = useSectionReady(text, sectionId);
  const empty = useSectionEmpty(text, sectionId);
  const marks = useSectionMarks(text, sectionId, section);
  const closed = readOnly || !ready;
  useSectionEditor(place, { text, sectionId, label, readOnly: closed, marks, onFull });
  return (
    <>
      <div className={styles.field} data-closed={closed || undefined}>
        {empty && !readOnly && (
          <span className={styles.placeholder} aria-hidden="true">
            {t(ready ? "minutes:placeholder" : "minutes:preparing")}
          </span>
        )}
        <div ref={place} className={styles.place} />
      </div>
      <SectionDoubts sectionId={sectionId} doubts={marks.doubts} wordsOf={marks.wordsOf} readOnly={closed} />
    </>
  );
}
