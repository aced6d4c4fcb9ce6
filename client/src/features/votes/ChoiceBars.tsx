import type { VoteEntry } from "@diemcau/shared/rules/state";
import { openCounts, percent } from "@diemcau/shared/rules/votes";
import { useTranslation } from "react-i18next";
import styles from "./ChoiceBars.module.css";
import { shareText } from "./shareText.ts";

/** Numbers by choice: the result, or of an open vote that isn't secret what is in so far. */
export function ChoiceBars({ vote }: { vote: VoteEntry }) {
  const { t } = useTranslation();
  const { choices, entitled, result } = vote;
  const counts = result?.counts ?? openCounts(vote);
  return (
    <ul className={styles.bars}>
      {choices.map((choice, place) => {
        const count = counts[place] ?? 0;
        return (
          <li key={choice}>
            <span className={styles.bar} style={{ inlineSize: `${percent(count, entitled)}%` }} />
            <span className={styles.name}>{choice}</span>
            <span className={styles.count}>
              <strong>{count}</strong> {t("votes:percent", { share: shareText(count, entitled) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
