import type { Reply } from "@diemcau/shared/protocol/socket";
import { type ChangeEvent, type KeyboardEvent, useState } from "react";

/**
 * A field whose text is on the server: typing makes a draft, leaving the field or Ctrl+Enter sends it, Escape drops it. A
 * draft that the server didn't take stays in the field.
 */
export function useDraft(stored: string, send: (text: string) => Promise<Reply<unknown>>) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = async () => {
    if (draft === null) return;
    if (draft.trim() === "" || draft === stored) return setDraft(null);
    const reply = await send(draft);
    if (reply.ok) setDraft((typed) => (typed === draft ? null : typed));
  };
  return {
    field: {
      value: draft ?? stored,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setDraft(event.currentTarget.value),
      onBlur: () => void commit(),
      onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.key === "Escape") setDraft(null);
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
      },
    },
  };
}
