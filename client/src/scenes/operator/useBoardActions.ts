import { type Dispatch, type SetStateAction, useCallback } from "react";
import { commandOf } from "../../features/directing/commandOf.ts";
import { focusRegion } from "../../features/directing/focusRegion.ts";
import type { BoardAction } from "../../features/directing/keyMap.ts";
import { useConference } from "../../features/session/useConference.ts";
import { wallLayout } from "../../features/wall/wallLayout.ts";
import { isList, nextOf, type WallView, wallFilters, wallSorts } from "../../features/wall/wallView.ts";
import type { BoardDialog } from "./dialogs.ts";
import type { SideTab } from "./sideTabs.ts";

interface Parts {
  setDialog: (dialog: BoardDialog) => void;
  setTab: (tab: SideTab) => void;
  setPage: Dispatch<SetStateAction<number>>;
  setView: Dispatch<SetStateAction<WallView>>;
  silence: () => void;
}

/** Takes the actions that concern the page itself; answers whether an action was one of these. */
export function useBoardActions({ setDialog, setTab, setPage, setView, silence }: Parts) {
  const { session } = useConference();
  return useCallback(
    (action: BoardAction): boolean => {
      const { state } = session.getSnapshot();
      const count = state.points.length;
      switch (action) {
        case "help":
        case "addRequest":
        case "statistics":
        case "alarms":
        case "handIn":
        case "conclusions":
          setDialog({ kind: action });
          return true;
        case "notes":
          setDialog({ kind: "notes", pointId: null });
          return true;
        case "goVotes":
          setDialog({ kind: "votes" });
          return true;
        case "crawl":
          if (state.status !== "ended") setDialog({ kind: "crawl" });
          return true;
        case "end":
          if (commandOf("end", state, session.now())) setDialog({ kind: "end" });
          return true;
        case "silence":
          silence();
          return true;
        case "goAgenda":
          setTab("agenda");
          afterDrawing(() => focusRegion("agenda"));
          return true;
        case "goSlides":
          setTab("slides");
          afterDrawing(() => focusRegion("slides"));
          return true;
        case "goQueue":
          focusRegion("queue");
          return true;
        case "goWall":
          focusRegion("wall");
          return true;
        case "wallBack":
          setPage((now) => Math.max(0, now - 1));
          return true;
        case "wallOn":
          setPage((now) => Math.min(wallLayout(count).pages - 1, now + 1));
          return true;
        case "wallFilter":
          setView((now) => ({ ...now, filter: nextOf(wallFilters, now.filter) }));
          return true;
        case "wallSort":
          setView((now) => ({ ...now, sort: nextOf(wallSorts, now.sort) }));
          return true;
        case "wallList":
          setView((now) => ({ ...now, list: !isList(now, count) }));
          return true;
        case "wallSearch":
          document.querySelector<HTMLInputElement>("[data-wall-search]")?.focus();
          return true;
        default:
          return false;
      }
    },
    [session, setDialog, setTab, setPage, setView, silence],
  );
}

/** What a key has just brought up can take the focus only once it is drawn. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
