import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { shortDate } from "@diemcau/shared/text/time";
import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import styles from "../forms/WorkList.module.css";
import { PaperStateBadge } from "./PaperStateBadge.tsx";
import { ownPaperState, ownPaperStates } from "./paperState.ts";

interface Props {
  papers: readonly MyPaper[];
  chosenId: string | null;
  onChoose: (itemId: string) => void;
}

/** A person's papers, those that ask for work first. */
export function PaperList({ papers, chosenId, onChoose }: Props) {
  const rank = (mine: MyPaper) => ownPaperStates.indexOf(ownPaperState(mine));
  const ordered = papers.toSorted((a, b) => rank(a) - rank(b) || (a.startsAt < b.startsAt ? 1 : -1));
  return (
    <ul className={styles.list}>
      {ordered.map((mine) => (
        <li key={mine.itemId}>
          <UnstyledButton
            className={styles.row}
            aria-current={mine.itemId === chosenId}
            onClick={() => onChoose(mine.itemId)}
          >
            <span className={styles.title}>{mine.paper?.title ?? mine.itemTitle}</span>
            <span className={styles.about}>
              {mine.conferenceTitle} · {shortDate(mine.startsAt, mine.timeZone)}
            </span>
            <PaperStateBadge state={ownPaperState(mine)} />
            <IconChevronRight className={styles.open} size={18} aria-hidden="true" />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
