import type { ReactNode } from "react";
import { useConference, useMay } from "../session/useConference.ts";
import { type ButtonTone, CommandButton } from "./CommandButton.tsx";
import { commandOf, permissionOf } from "./commandOf.ts";
import { useDirecting } from "./Directing.tsx";
import { type BoardAction, keys } from "./keyMap.ts";

interface Props {
  action: BoardAction;
  children: ReactNode;
  tone?: ButtonTone;
  icon?: ReactNode;
  title?: string;
  pressed?: boolean;
}

/** The button of an action of the board, with its key on it; whoever may not do it doesn't see it. */
export function ActionButton({ action, ...looks }: Props) {
  const { state, session } = useConference();
  const { act } = useDirecting();
  const allowed = useMay(permissionOf[action] ?? "conference.join");
  if (!allowed) return null;
  const command = commandOf(action, state, session.now());
  return <CommandButton {...looks} command={command} keyLabel={keys[action].label} onClick={() => act(action)} />;
}
