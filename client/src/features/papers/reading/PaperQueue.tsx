import type { PaperToRead } from "@diemcau/shared/protocol/papers";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Text } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "../../forms/WorkList.module.css";
import { PaperStateBadge } from "../PaperStateBadge.tsx";
import { ownPaperStates } from "../paperState.ts";
import { readingPath } from "./readingPath.ts";

/** In the order of what asks for work: what waits for a decision, then what authors mend, then what is settled. */
const order = ["submitted", ...ownPaperStates.filter((state) => state !== "submitted")];

/** Papers that were handed in; a line opens the reading page. */
export function PaperQueue({ papers }: { papers: readonly PaperToRead[] }) {
  const { t } = useTranslation();
  const ordered = papers.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <ul className={styles.list}>
      {ordered.map((paper) => (
        <li key={paper.paperId}>
          <Link className={styles.row} to={readingPath(paper)}>
            <span className={styles.title}>{paper.title}</span>
            <span className={styles.about}>
              {[paper.author.name, paper.author.unit || paper.author.title, paper.conferenceTitle]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <span>
              <PaperStateBadge state={paper.state} />{" "}
              <Text span size="sm" c="dimmed">
                {t("papers:version.number", { number: paper.version })} · {clockTime(paper.submittedAt, paper.timeZone)}
                , {shortDate(paper.submittedAt, paper.timeZone)} ·{" "}
                {paper.readers.length === 0
                  ? t("papers:readers.none")
                  : t("papers:readers.by", {
                      names: paper.readers.slice(0, 3).join(", "),
                      count: paper.readers.length,
                    })}
              </Text>
            </span>
            <IconChevronRight className={styles.open} size={18} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
