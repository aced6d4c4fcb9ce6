import type { MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { momentSentence } from "./documentWords.ts";
import styles from "./MinutesPaper.module.css";
import { SentenceText } from "./SentenceText.tsx";

/** Conclusions, the end, and the places of the two signatures. */
export function ClosingPart({
  skeleton: { conclusions, endedAt, head, timeZone, secretary, chair },
}: {
  skeleton: MinutesSkeleton;
}) {
  return (
    <>
      {conclusions.length > 0 && (
        <>
          <h2 className={styles.part}>Kết luận của chủ tọa</h2>
          {conclusions.map(({ number, text }) => (
            <p key={number}>
              {number}. {text}
            </p>
          ))}
        </>
      )}
      <p>
        Hội nghị kết thúc vào <SentenceText sentence={momentSentence(endedAt, timeZone)} />
        ./.
      </p>
      <footer className={styles.signatures}>
        <div>
          <p className={styles.role}>Thư ký</p>
          <p className={styles.signer}>{secretary?.name ?? <SentenceText sentence={[null]} />}</p>
        </div>
        <div>
          <p className={styles.role}>Chủ tọa</p>
          <p className={styles.signer}>{chair?.name ?? <SentenceText sentence={[null]} />}</p>
        </div>
      </footer>
      <div className={styles.recipients}>
        <p className={styles.recipientsHead}>Nơi nhận:</p>
        <p>- Lưu: {head?.archive ?? "VT, Hồ sơ"}.</p>
      </div>
    </>
  );
}
