import type { Reply } from "@diemcau/shared/protocol/socket";
import { ActionIcon, Textarea, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../minutes/useDraft.ts";
import { conclusionLimit } from "./conclusionLimit.ts";
import styles from "./Conclusions.module.css";

interface Props {
  number: number;
  text: string;
  readOnly: boolean;
  first: boolean;
  last: boolean;
  onChange: (text: string) => Promise<Reply<unknown>>;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One numbered point: its text is edited in place and recorded when the field is left. */
export function ConclusionRow({ number, text, readOnly, first, last, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(text, onChange);
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number}.</span>
      <Textarea
        className={styles.text}
        aria-label={t("secretary:conclusions.label", { number })}
        variant="unstyled"
        autosize
        minRows={1}
        maxLength={conclusionLimit}
        readOnly={readOnly}
        {...draft.field}
      />
      {!readOnly && (
        <span className={styles.actions}>
          <Action label={t("secretary:conclusions.up")} disabled={first} onClick={() => onMove(-1)}>
            <IconArrowUp size={15} />
          </Action>
          <Action label={t("secretary:conclusions.down")} disabled={last} onClick={() => onMove(1)}>
            <IconArrowDown size={15} />
          </Action>
          <Action label={t("secretary:conclusions.remove")} disabled={false} onClick={onRemove}>
            <IconTrash size={15} />
          </Action>
        </span>
      )}
    </li>
  );
}

interface ActionProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Action({ label, disabled, onClick, children }: ActionProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon size="sm" variant="transparent" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
