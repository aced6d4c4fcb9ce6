import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import { type NumberedSection, numberSections } from "@diemcau/shared/rules/official/course";
import { officialTime } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { paragraphs, personSentence } from "./documentWords.ts";
import styles from "./MinutesPaper.module.css";
import { SentenceText } from "./SentenceText.tsx";

interface Props extends Pick<MinutesDocument, "sections" | "unattached"> {
  timeZone: string;
}

/** Nội dung: what happened, in order, with times and speakers from the log and the secretary's words below. */
export function CoursePart({ sections, unattached, timeZone }: Props) {
  const { t } = useTranslation();
  const texts = new Map(sections.map(({ section, text }) => [section.id, text]));
  const numbered = numberSections(sections.map(({ section }) => section));
  return (
    <>
      <h2 className={styles.part}>Nội dung (theo diễn biến hội nghị)</h2>
      {sections.length === 0 && <p className={styles.screenNote}>{t("minutes:paper.noCourse")}</p>}
      {numbered.map((one, index) => (
        <section key={one.section.id} className={styles.section} data-level={one.level}>
          <Heading numbered={one} timeZone={timeZone} />
          {paragraphs(texts.get(one.section.id) ?? "").map((text, place) => (
            // Two equal paragraphs are possible, so the place is part of their identity.
            <p key={`${place} ${text}`}>{text}</p>
          ))}
          {(texts.get(one.section.id) ?? "").trim() === "" && !hasSpeeches(one, numbered[index + 1]) && (
            <p className={styles.screenNote}>{t("minutes:paper.noText")}</p>
          )}
        </section>
      ))}
      {unattached.length > 0 && (
        <section className={styles.loose}>
          <h3>{t("minutes:unattached.title")}</h3>
          {unattached.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </section>
      )}
    </>
  );
}

/** An item whose speeches follow needs no words of its own. */
function hasSpeeches({ section }: NumberedSection, next: NumberedSection | undefined): boolean {
  return section.kind === "item" && next?.section.kind === "turn";
}

function Heading({
  numbered: { section, number, subject },
  timeZone,
}: {
  numbered: NumberedSection;
  timeZone: string;
}) {
  const { kind, title, speaker, pointName, startedAt, endedAt } = section;
  const from = officialTime(startedAt, timeZone);
  const span = endedAt === null ? `từ ${from}` : `từ ${from} đến ${officialTime(endedAt, timeZone)}`;
  const at = pointName === null ? "" : `, tại điểm cầu ${pointName}`;
  if (kind === "item")
    return (
      <>
        <h3 className={styles.heading}>
          {number}. {title} <span className={styles.span}>({span})</span>
        </h3>
        {speaker && (
          <p>
            Người thực hiện: <SentenceText sentence={personSentence(speaker)} />.
          </p>
        )}
      </>
    );
  return (
    <h3 className={styles.heading}>
      {number}. <SentenceText sentence={personSentence(speaker)} /> phát biểu
      {subject !== "" && `: ${subject}`}{" "}
      <span className={styles.span}>
        ({span}
        {at})
      </span>
    </h3>
  );
}
