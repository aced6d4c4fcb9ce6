import type { Doubt } from "@diemcau/shared/rules/minutesCheck";
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SectionMarks } from "./editor/marks.ts";
import styles from "./SectionDoubts.module.css";
import { useWritingDesk } from "./WritingDesk.ts";

interface Props {
  sectionId: string;
  doubts: readonly Doubt[];
  wordsOf: SectionMarks["wordsOf"];
  readOnly: boolean;
}

/** What a section says otherwise than the log, and what the log says; its words are taken over by one click. */
export function SectionDoubts({ sectionId, doubts, wordsOf, readOnly }: Props) {
  const { t } = useTranslation();
  const desk = useWritingDesk();
  if (doubts.length === 0) return null;
  const take = (doubt: Doubt) => {
    const { instead } = doubt;
    if (instead) desk.editor(sectionId)?.takeOver(doubt, "fact" in instead ? instead.fact : instead.text);
  };
  return (
    <ul className={styles.doubts} aria-label={t("minutes:doubts.title")}>
      {doubts.map((doubt) => (
        <li key={`${doubt.from} ${doubt.found}`} className={styles.doubt}>
          <IconAlertTriangle size={16} aria-hidden="true" className={styles.mark} />
          <span className={styles.text}>
            {t("minutes:doubts.line", { found: doubt.found, says: doubt.says, interpolation: { escapeValue: false } })}
          </span>
          {doubt.instead && !readOnly && (
            <Button size="compact-xs" variant="default" onClick={() => take(doubt)}>
              {t("minutes:doubts.take", {
                words: "fact" in doubt.instead ? wordsOf(doubt.instead.fact, "…") : doubt.instead.text,
              })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
