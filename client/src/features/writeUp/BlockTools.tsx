import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./BlockEditor.module.css";

interface Props {
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves a block or takes it out. */
export function BlockTools({ first, last, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <Tool label={t("writeUp:block.up")} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} />
      </Tool>
      <Tool label={t("writeUp:block.down")} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={16} />
      </Tool>
      <Tool label={t("writeUp:block.remove")} disabled={false} onClick={onRemove}>
        <IconTrash size={16} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
