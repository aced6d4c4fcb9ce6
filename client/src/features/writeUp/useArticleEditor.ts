import { type WriteUp, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { useEffect, useReducer, useState } from "react";
import { readInput, type Refusal, refusalOf } from "../forms/faults.ts";
import { type ArticleDraft, changeDraft, type DraftChange, draftOf, inputOf } from "./articleDraft.ts";
import type { useWriteUp } from "./useWriteUp.ts";

/** Another version was saved meanwhile; what is written here stays until its writer chooses. */
export interface Conflict {
  theirs: WriteUp;
}

/** An article being edited: its draft, whether it is saved, and what stood in the way. */
export interface ArticleEditor {
  draft: ArticleDraft;
  change: (change: DraftChange) => void;
  changed: boolean;
  busy: boolean;
  refusal: Refusal | null;
  conflict: Conflict | null;
  /** Answers the saved article, or `null` when it wasn't taken. */
  save: () => Promise<WriteUp | null>;
  submit: () => Promise<void>;
  takeTheirs: () => void;
  keepMine: () => void;
}

/** Edits the article `writeUp`, which was read before; saving names the version that it was made from. */
export function useArticleEditor(writeUp: WriteUp, server: ReturnType<typeof useWriteUp>): ArticleEditor {
  const [draft, dispatch] = useReducer(changeDraft, writeUp, draftOf);
  const [version, setVersion] = useState(writeUp.version);
  const [saved, setSaved] = useState(() => textOf(draftOf(writeUp)));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const changed = textOf(draft) !== saved;
  useLeaveWarning(changed);

  const restart = (from: WriteUp) => {
    dispatch({ type: "restart", input: from });
    setSaved(textOf(draftOf(from)));
    setVersion(from.version);
  };
  // Somebody else saved while nothing was written here: their version is simply the one to go on from.
  useEffect(() => {
    if (!changed && !busy && !conflict && writeUp.version > version) restart(writeUp);
  });

  const attempt = async (work: () => Promise<WriteUp | null>): Promise<WriteUp | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      return await work();
    } catch (error) {
      const reason = refusalOf(error);
      if (reason !== "unreachable" && reason.code === "version.conflict") {
        const reply = await server.refetch();
        if (reply) setConflict({ theirs: reply.writeUp });
      } else setRefusal(reason);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const put = async (): Promise<WriteUp | null> => {
    const input = readInput(WriteUpInput, inputOf(draft));
    if (!input.ok) {
      setRefusal(input.refusal);
      return null;
    }
    const stored = await server.save(version, input.value, writeUp.live ? draft.notice : undefined);
    setVersion(stored.version);
    setSaved(textOf(draft));
    return stored;
  };

  return {
    draft,
    change: dispatch,
    changed,
    busy,
    refusal,
    conflict,
    save: () => attempt(put),
    submit: async () => {
      await attempt(async () => {
        // A version of 0 was never stored: what the reader approves has to be.
        const stored = changed || version === 0 ? await put() : { version };
        return stored && server.decide("submit", stored.version);
      });
    },
    takeTheirs: () => {
      if (!conflict) return;
      restart(conflict.theirs);
      setConflict(null);
    },
    keepMine: () => {
      if (!conflict) return;
      setVersion(conflict.theirs.version);
      setConflict(null);
    },
  };
}

function textOf(draft: ArticleDraft): string {
  return JSON.stringify([inputOf(draft), draft.notice]);
}

/** Asks before the page is closed while something isn't saved. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
