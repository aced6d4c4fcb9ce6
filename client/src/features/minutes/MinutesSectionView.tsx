import type { NumberedSection } from "@diemcau/shared/rules/official/course";
import { positionOf } from "@diemcau/shared/rules/official/words";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { MinutesText } from "../../conference/MinutesText.ts";
import type { SaveState } from "../../conference/minutes/ports.ts";
import { FactMenu } from "./FactMenu.tsx";
import styles from "./MinutesSectionView.module.css";
import { SaveMark } from "./SaveMark.tsx";
import { SectionText } from "./SectionText.tsx";
import { timeSpan } from "./sectionFacts.ts";

interface Props {
  numbered: NumberedSection;
  text: MinutesText;
  save: SaveState | undefined;
  timeZone: string;
  running: boolean;
  readOnly: boolean;
}

/** Anchor of a section in the page, for jumping to it. */
export function sectionAnchor(sectionId: string): string {
  return `muc-${sectionId}`;
}

/** A heading that the log made, and the writing below it. */
export const MinutesSectionView = memo(function MinutesSectionView({
  numbered,
  text,
  save,
  timeZone,
  running,
  readOnly,
}: Props) {
  const { t } = useTranslation();
  const { section, number, level, subject } = numbered;
  const { speaker } = section;
  const spoken = section.kind === "turn" && speaker;
  const heading = spoken ? t("minutes:speaker", { name: speaker.name }) : section.title;
  return (
    <section
      id={sectionAnchor(section.id)}
      className={styles.section}
      data-level={level}
      data-running={running || undefined}
      aria-label={heading}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>
          <span className={styles.number}>{number}.</span> {heading}
        </h3>
        {running && <span className={styles.now}>{t("minutes:running")}</span>}
        <span className={styles.time}>{timeSpan(section, timeZone)}</span>
      </header>
      <div className={styles.facts}>
        {speaker && (
          <span>
            {spoken ? positionOf(speaker) : t("minutes:by", { name: speaker.name, position: positionOf(speaker) })}
          </span>
        )}
        {section.pointName && <span>{t("minutes:at", { point: section.pointName })}</span>}
        {subject !== "" && <span className={styles.subject}>{t("minutes:subject", { subject })}</span>}
      </div>
      <SectionText text={text} sectionId={section.id} section={section} label={heading} readOnly={readOnly} />
      <div className={styles.foot}>
        {!readOnly && <FactMenu sectionId={section.id} label={heading} />}
        {save && <SaveMark of="section" state={save} timeZone={timeZone} />}
      </div>
    </section>
  );
});
