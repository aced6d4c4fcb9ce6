import { Button, Paper, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./ListBesideWork.module.css";

interface Props {
  list: ReactNode;
  /** What was chosen of the list; absent before. */
  chosen: ReactNode | null;
  /** There is but one, so its list isn't shown. */
  only: boolean;
  /** Wording of the way back to the list on a phone, and of the place where nothing is chosen. */
  back: string;
  choose: string;
  onBack: () => void;
}

/** A list of own work, and beside it the one that was chosen; on a phone they take turns. */
export function ListBesideWork({ list, chosen, only, back, choose, onBack }: Props) {
  return (
    <div className={styles.columns} data-only={only || undefined} data-chosen={chosen !== null || undefined}>
      <div className={styles.list}>{list}</div>
      <Paper withBorder className={styles.panel}>
        <Button
          className={styles.back}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} />}
          onClick={onBack}
        >
          {back}
        </Button>
        {chosen ?? <Text c="dimmed">{choose}</Text>}
      </Paper>
    </div>
  );
}
