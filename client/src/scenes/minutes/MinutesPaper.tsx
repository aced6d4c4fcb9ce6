import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import { AttendancePart } from "./AttendancePart.tsx";
import { ClosingPart } from "./ClosingPart.tsx";
import { CoursePart } from "./CoursePart.tsx";
import { groundSentence, momentSentence, personSentence } from "./documentWords.ts";
import styles from "./MinutesPaper.module.css";
import { VotesPart } from "./VotesPart.tsx";
import { SentenceText } from "./SentenceText.tsx";

/** The record on paper: head, start, place, who was there, course, conclusions, end (NĐ 30/2020, mẫu 1.9). */
export function MinutesPaper({ document: { skeleton, sections, unattached } }: { document: MinutesDocument }) {
  const { timeZone, hostUnit, head, number, title, place, chair, secretary } = skeleton;
  const ground = groundSentence(skeleton);
  return (
    <article className={styles.paper} lang="vi">
      <header className={styles.head}>
        <div className={styles.agency}>
          {head && head.parentAgency !== "" && <p className={styles.parentAgency}>{head.parentAgency}</p>}
          <p className={styles.agencyName}>{head?.agency ?? hostUnit}</p>
          <p className={styles.number}>
            Số: {number === "" ? <span className={styles.blank} /> : number.padStart(2, "0")}
            /BB-{head?.abbreviation ?? <span className={styles.blank} />}
          </p>
        </div>
        <div className={styles.motto}>
          <p className={styles.nation}>Cộng hòa xã hội chủ nghĩa Việt Nam</p>
          <p className={styles.mottoLine}>Độc lập - Tự do - Hạnh phúc</p>
        </div>
      </header>
      <h1 className={styles.title}>Biên bản</h1>
      <p className={styles.subject}>{title}</p>
      {ground && <p>{ground}</p>}
      <p>
        <b>Thời gian bắt đầu:</b> <SentenceText sentence={momentSentence(skeleton.startedAt, timeZone)} />.
      </p>
      <p>
        <b>Địa điểm:</b> {place}.
      </p>
      <AttendancePart skeleton={skeleton} />
      <p>
        <b>Chủ trì (chủ tọa):</b> <SentenceText sentence={personSentence(chair)} />.
      </p>
      <p>
        <b>Thư ký (người ghi biên bản):</b> <SentenceText sentence={personSentence(secretary)} />.
      </p>
      <CoursePart sections={sections} unattached={unattached} timeZone={timeZone} />
      <VotesPart skeleton={skeleton} />
      <ClosingPart skeleton={skeleton} />
    </article>
  );
}
