import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { IconBell, IconBellFilled, IconPencil, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { callRequest } from "../directing/floorCommands.ts";
import { keys } from "../directing/keyMap.ts";
import { useMay } from "../session/useConference.ts";
import styles from "./Queue.module.css";

interface Props {
  request: FloorRequest;
  /** The head of the queue, which a key of the board calls ahead. */
  first: boolean;
  /** Absent for whoever may not withdraw. */
  remove: Command | null;
  onEdit: () => void;
}

/** Calling ahead, changing and withdrawing a request. */
export function RequestTools({ request: { id, speaker, calledAt }, first, remove, onEdit }: Props) {
  const { t } = useTranslation();
  const { send, isBlocked } = useDirecting();
  const mayCall = useMay("floor.call");
  const mayChange = useMay("floor.change");
  const call = callRequest(id, calledAt === null);
  const { name } = speaker;
  return (
    <span className={styles.tools}>
      {mayCall && (
        <Tool
          label={t(calledAt === null ? "floor:queue.callThis" : "floor:queue.uncall", { name })}
          pressed={calledAt !== null}
          keyLabel={first && calledAt === null ? keys.callFirst.label : undefined}
          disabled={isBlocked(call)}
          onClick={() => void send(call)}
        >
          {calledAt === null ? <IconBell size={16} /> : <IconBellFilled size={16} />}
        </Tool>
      )}
      {mayChange && (
        <Tool label={t("floor:queue.edit", { name })} hint="F2" onClick={onEdit}>
          <IconPencil size={16} />
        </Tool>
      )}
      {remove && (
        <Tool
          label={t("floor:queue.remove", { name })}
          hint="Delete"
          disabled={isBlocked(remove)}
          onClick={() => void send(remove)}
        >
          <IconX size={16} />
        </Tool>
      )}
    </span>
  );
}

interface ToolProps {
  label: string;
  hint?: string;
  pressed?: boolean;
  keyLabel?: string | undefined;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, hint, pressed, keyLabel, disabled = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={pressed}
      title={hint ? `${label} (${hint})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {keyLabel && <kbd>{keyLabel}</kbd>}
    </button>
  );
}
