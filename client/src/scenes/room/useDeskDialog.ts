import { useState } from "react";
import { useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";

/** What a desk can open over itself. */
export type DeskDialogName = "request" | "devices";

/** Which dialog is open, and the keys that open them. */
export function useDeskDialog(onFullScreen?: () => void) {
  const [dialog, setDialog] = useState<DeskDialogName | null>(null);
  const open = (name: DeskDialogName) => setDialog(name);
  const over = useConference().state.status === "ended";
  useKeys({ d: over ? undefined : () => open("request"), c: () => open("devices"), f: onFullScreen });
  return { dialog, open, close: () => setDialog(null) };
}
