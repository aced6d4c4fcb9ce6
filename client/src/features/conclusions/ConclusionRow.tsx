import type { Conclusion } from "@diemcau/shared/model/conclusion";
import { ActionIcon, Textarea, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconMicrophone, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../minutes/useDraft.ts";
import { useCommand } from "../session/useConference.ts";
import { ConclusionMarks } from "./ConclusionMarks.tsx";
import { conclusionLimit } from "./conclusionLimit.ts";
import styles from "./Conclusions.module.css";

interface Props {
  number: number;
  conclusion: Conclusion;
  readOnly: boolean;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
}

/** One numbered point: its edited wording, what was spoken where that differs, and what becomes of it. */
export function ConclusionRow({ number, conclusion, readOnly, first, last, onMove }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const { id: conclusionId, text, spoken } = conclusion;
  const [spokenOpen, setSpokenOpen] = useState(false);
  const draft = useDraft(text, (edited) => command("conclusion.change", { conclusionId, text: edited }));
  const spokenShown = spokenOpen || spoken !== text;
  return (
    <li className={styles.row}>
      <span className={styles.number}>
        {number}.
        {!readOnly && (
          <>
            <Action label={t("secretary:conclusions.up")} disabled={first} onClick={() => onMove(-1)}>
              <IconArrowUp size={15} />
            </Action>
            <Action label={t("secretary:conclusions.down")} disabled={last} onClick={() => onMove(1)}>
              <IconArrowDown size={15} />
            </Action>
          </>
        )}
      </span>
      <div>
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
        {spokenShown && <SpokenField number={number} conclusion={conclusion} readOnly={readOnly} />}
        <div className={styles.foot}>
          <ConclusionMarks conclusion={conclusion} />
          {!readOnly && (
            <span className={styles.actions}>
              {!spokenShown && (
                <Action label={t("assignments:conclusion.editSpoken")} onClick={() => setSpokenOpen(true)}>
                  <IconMicrophone size={15} />
                </Action>
              )}
              <Action
                label={t("secretary:conclusions.remove")}
                onClick={() => void command("conclusion.remove", { conclusionId })}
              >
                <IconTrash size={15} />
              </Action>
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

function SpokenField({ number, conclusion, readOnly }: Pick<Props, "number" | "conclusion" | "readOnly">) {
  const { t } = useTranslation();
  const command = useCommand();
  const { id: conclusionId, text, spoken } = conclusion;
  const draft = useDraft(spoken, (edited) => command("conclusion.change", { conclusionId, text, spoken: edited }));
  return (
    <Textarea
      className={styles.spoken}
      label={t("assignments:conclusion.spoken")}
      aria-label={t("assignments:conclusion.spokenLabel", { number })}
      variant="unstyled"
      autosize
      minRows={1}
      maxLength={conclusionLimit}
      readOnly={readOnly}
      {...draft.field}
    />
  );
}

interface ActionProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Action({ label, disabled = false, onClick, children }: ActionProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon size="sm" variant="transparent" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
