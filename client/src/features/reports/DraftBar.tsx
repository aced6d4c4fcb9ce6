import { Button, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./DraftBar.module.css";
import type { KeptState } from "./DraftKeeper.ts";

interface Props {
  state: KeptState;
  busy: boolean;
  onSubmit: () => void;
}

/** How far the draft is kept, and the way to hand it in: by its button alone, since Enter in a field must not. */
export function DraftBar({ state, busy, onSubmit }: Props) {
  const { t } = useTranslation();
  const word = state === "refused" || state === "taken" ? null : state;
  const stuck = state === "conflict" || state === "taken";
  return (
    <div className={styles.bar}>
      <Text size="sm" c={state === "unreached" || stuck ? "onAir" : "dimmed"} role="status">
        {word && t(`reports:unit.draft.${word}`)}
      </Text>
      <Button loading={busy} disabled={stuck} leftSection={<IconSend size={17} />} onClick={onSubmit}>
        {t("reports:unit.submit")}
      </Button>
    </div>
  );
}
