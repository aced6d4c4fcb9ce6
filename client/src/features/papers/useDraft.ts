import type { Paper, PaperDraft, PaperDraftInput } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { del, get, put } from "../../api/http.ts";
import { DraftKeeper, type DraftState, type Writing } from "./DraftKeeper.ts";
import type { PaperDrafts } from "./paperDraft.ts";

/** What the form begins with. */
export interface DraftStart extends PaperDraftInput {
  savedAt: string | null;
  /** Something that this machine holds and the server doesn't. */
  unsent: boolean;
}

type Place = Pick<MyPaper, "conferenceId" | "itemId">;

const path = ({ conferenceId, itemId }: Place) => `/my/paper-drafts/${conferenceId}/${itemId}`;

/** Fetches what the form begins with: this machine's copy, the kept draft, the text handed in last, or nothing. */
export function useDraftStart(mine: MyPaper, drafts: PaperDrafts) {
  const handedIn = mine.paper?.versions.length ?? 0;
  return useQuery({
    queryKey: ["paper draft", mine.itemId, handedIn],
    queryFn: () => startOf(mine, drafts),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

async function startOf(mine: MyPaper, drafts: PaperDrafts): Promise<DraftStart> {
  const kept = await get<PaperDraft | null>(path(mine));
  const copy = drafts.read(mine.itemId);
  if (copy) return { ...copy, savedAt: null, unsent: true };
  if (kept) return { ...kept, unsent: false };
  const title = mine.paper?.title ?? mine.itemTitle;
  const text = (mine.paper && (await lastText(mine.conferenceId, mine.paper))) ?? { blocks: [] };
  return { version: 0, title, text, savedAt: null, unsent: false };
}

/** The text that was handed in last, where it was written here: it is mended rather than written anew. */
async function lastText(conferenceId: string, paper: Paper): Promise<RichText | null> {
  const last = paper.versions.at(-1);
  if (!last || (last.format !== "rich" && last.format !== "text")) return null;
  return get<RichText | null>(`/conferences/${conferenceId}/papers/${paper.id}/versions/${last.number}/text`);
}

/** Keeps what is typed; see {@link DraftKeeper}. */
export function useDraft(place: Place, drafts: PaperDrafts, start: DraftStart) {
  const { itemId } = place;
  const [{ state, savedAt }, setKept] = useState<{ state: DraftState; savedAt: string | null }>({
    state: "kept",
    savedAt: start.savedAt,
  });
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        version: start.version,
        save: (draft) => put<PaperDraft>(path(place), draft),
        local: { write: (draft) => drafts.write(itemId, draft), forget: () => drafts.forget(itemId) },
        onState: (next, at) => setKept({ state: next, savedAt: at }),
      }),
  );
  useEffect(() => {
    if (start.unsent) keeper.change(start);
    const keepHere = () => keeper.keepHere();
    addEventListener("pagehide", keepHere);
    return () => {
      removeEventListener("pagehide", keepHere);
      keeper.close();
    };
  }, [keeper, start]);

  const change = useCallback((writing: Writing) => keeper.change(writing), [keeper]);
  const forget = useCallback(async () => {
    await keeper.finish();
    await del(path(place));
  }, [keeper, place]);
  const overrule = useCallback(
    async (writing: Writing) => {
      const theirs = await get<PaperDraft | null>(path(place));
      await keeper.overrule(theirs?.version ?? 0, writing);
    },
    [keeper, place],
  );
  const giveWay = useCallback(() => keeper.finish(), [keeper]);
  return useMemo(
    () => ({ state, savedAt, change, forget, overrule, giveWay }),
    [state, savedAt, change, forget, overrule, giveWay],
  );
}
