import { attendanceSentences } from "@diemcau/shared/rules/attendanceSentence";
import type { MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { clockTime } from "@diemcau/shared/text/time";
import styles from "./MinutesPaper.module.css";
import { SentenceText } from "./SentenceText.tsx";

/** Thành phần tham dự: points and heads in words, then every point in a table. */
export function AttendancePart({ skeleton }: { skeleton: MinutesSkeleton }) {
  const { attendance, points, timeZone } = skeleton;
  return (
    <>
      <p>
        <b>Thành phần tham dự:</b>
      </p>
      {attendanceSentences(attendance, timeZone).map((sentence) => (
        <p key={sentence.join("|")}>
          <SentenceText sentence={sentence} />
        </p>
      ))}
      {points.length > 0 && (
        <table className={styles.points}>
          <thead>
            <tr>
              <th>STT</th>
              <th>Điểm cầu</th>
              <th>Đơn vị</th>
              <th>Kết nối lúc</th>
              <th>Có mặt</th>
              <th>Triệu tập</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={`${point.name} ${point.unit}`}>
                <td>{index + 1}</td>
                <td>{point.kind === "host" ? `${point.name} (điểm cầu chính)` : point.name}</td>
                <td>{point.unit}</td>
                <td>{point.joinedAt === null ? "–" : clockTime(point.joinedAt, timeZone)}</td>
                <td>{point.headcount ?? <SentenceText sentence={[null]} />}</td>
                <td>{point.expected === 0 ? <SentenceText sentence={[null]} /> : point.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
