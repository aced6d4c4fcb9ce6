import type { MyAssignment } from "@diemcau/shared/protocol/followUp";
import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DeadlineText } from "./DeadlineText.tsx";
import styles from "../forms/WorkList.module.css";
import { PartBadge } from "./PartBadge.tsx";

interface Props {
  assignments: readonly MyAssignment[];
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** Names one part among all: the same assignment may be given to several of the own units. */
export function partKey({ assignment, part }: MyAssignment): string {
  return `${assignment.id}:${part.unit.id}`;
}

/** What the own units owe, the nearest deadline first and what is done at the end, as the server orders it. */
export function MyAssignmentList({ assignments, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {assignments.map((mine) => {
        const key = partKey(mine);
        return (
          <li key={key}>
            <UnstyledButton
              className={styles.row}
              data-late={mine.part.state === "late"}
              aria-current={key === chosen}
              onClick={() => onChoose(key)}
            >
              <span className={styles.title}>{mine.assignment.text}</span>
              <span className={styles.about}>
                {mine.part.unit.shortName} · {t(`assignments:kind.${mine.assignment.kind}`)} ·{" "}
                <DeadlineText
                  deadline={mine.assignment.deadline}
                  timeZone={mine.timeZone}
                  done={mine.part.state === "done"}
                />
              </span>
              <PartBadge part={mine.part} />
              <IconChevronRight className={styles.open} size={18} aria-hidden="true" />
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
