import type { IconMovie } from "@tabler/icons-react";
import { commandOf, permissionOf } from "../directing/commandOf.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { type BoardAction, keys } from "../directing/keyMap.ts";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./LayoutButtons.module.css";

interface Props {
  action: BoardAction;
  icon: typeof IconMovie;
  name: string;
  hint: string;
  pressed: boolean;
}

/** Actions that open something on the page: they need no command to be possible. */
const opens = new Set<BoardAction>(["crawl"]);

/** A small button of a sign and its key, for what stands close together. */
export function IconAction({ action, icon: Icon, name, hint, pressed }: Props) {
  const { state, session } = useConference();
  const { act, isBlocked, isPending } = useDirecting();
  const allowed = useMay(permissionOf[action] ?? "conference.join");
  if (!allowed) return null;
  const command = commandOf(action, state, session.now());
  const disabled = opens.has(action) ? state.status === "ended" : command === null || isBlocked(command);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={`${name} ${keys[action].label}`}
      aria-pressed={pressed}
      aria-busy={command !== null && isPending(command)}
      disabled={disabled}
      title={`${name}: ${hint}`}
      onClick={() => act(action)}
    >
      <Icon size={16} aria-hidden="true" />
      <kbd>{keys[action].label}</kbd>
    </button>
  );
}
