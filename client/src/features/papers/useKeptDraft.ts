import { useCallback, useEffect, useRef, useState } from "react";
import type { PaperDraft, PaperDrafts } from "./paperDraft.ts";

/** How long typing rests before the draft is written: writing 200,000 letters at every key would be felt. */
const restMs = 400;

interface KeptDraft {
  state: "typing" | "kept" | "notKept";
  /** The paper was handed in: nothing is kept any more, not even what was typed last. */
  forget: () => void;
}

/** Keeps what is typed on this machine: after a short rest, when the page goes away, and when its form closes. */
export function useKeptDraft(drafts: PaperDrafts, itemId: string, draft: PaperDraft): KeptDraft {
  const [state, setState] = useState<KeptDraft["state"]>("kept");
  const latest = useRef({ draft, unsaved: false, forgotten: false });
  const { title, text } = draft;

  const save = useCallback(() => {
    const { draft: last, unsaved, forgotten } = latest.current;
    if (!unsaved || forgotten) return;
    latest.current.unsaved = false;
    setState(drafts.write(itemId, last) ? "kept" : "notKept");
  }, [drafts, itemId]);

  useEffect(() => {
    const { draft: last } = latest.current;
    if (last.title === title && last.text === text) return undefined;
    latest.current = { ...latest.current, draft: { title, text }, unsaved: true };
    setState("typing");
    const timer = setTimeout(save, restMs);
    return () => clearTimeout(timer);
  }, [title, text, save]);

  useEffect(() => {
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const forget = useCallback(() => {
    latest.current.forgotten = true;
    drafts.forget(itemId);
  }, [drafts, itemId]);
  return { state, forget };
}
