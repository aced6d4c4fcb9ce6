import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import styles from "./PairingSlips.module.css";
import { pairingAddress, spacedCode } from "./pairingCode.ts";

interface Props {
  conference: ConferenceFacts;
  points: readonly PointEntry[];
  /** Codes by point, as far as they were issued. */
  codes: ReadonlyMap<string, PairingCode>;
}

/** One slip a point: its code, where to type it, and until when. */
export function PairingSlips({ conference, points, codes }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.conference}>{conference.title}</p>
      <ul className={styles.sheet}>
        {points.map((point) => {
          const code = codes.get(point.id);
          return (
            <li key={point.id} className={styles.slip}>
              <strong>{point.name}</strong>
              <span className={styles.unit}>{point.unit.name}</span>
              <span className={styles.code}>{code ? spacedCode(code.code) : "··· ···"}</span>
              <span className={styles.how}>{pairingAddress()}</span>
              {code && (
                <span className={styles.how}>
                  {t("office:pairing.sheetUntil", { time: clockTime(code.expiresAt, conference.timeZone) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
