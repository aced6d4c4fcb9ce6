import { type MouseEvent, useCallback, useState } from "react";
import { AgendaPanel } from "../../features/agendaRun/AgendaPanel.tsx";
import { commandOf } from "../../features/directing/commandOf.ts";
import { DirectingProvider, useDirecting } from "../../features/directing/Directing.tsx";
import { focusRegion } from "../../features/directing/focusRegion.ts";
import type { BoardAction } from "../../features/directing/keyMap.ts";
import { QueuePanel } from "../../features/floor/QueuePanel.tsx";
import { NextPanel } from "../../features/programme/NextPanel.tsx";
import { OnAirPanel } from "../../features/programme/OnAirPanel.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { Wall } from "../../features/wall/Wall.tsx";
import { wallLayout } from "../../features/wall/wallLayout.ts";
import styles from "./Board.module.css";
import { Dialogs } from "./Dialogs.tsx";
import type { BoardDialog } from "./dialogs.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { useBoardKeys } from "./useBoardKeys.ts";

/** The whole board, and which of its actions concern the page itself. */
export function Board() {
  const { state, session } = useConference();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [wanted, setPage] = useState(0);
  const { pages } = wallLayout(state.points.length);
  const page = Math.min(wanted, pages - 1);

  const onAction = useCallback(
    (action: BoardAction) => {
      switch (action) {
        case "help":
        case "addRequest":
        case "statistics":
        case "alarms":
          setDialog({ kind: action });
          return true;
        case "end":
          if (commandOf("end", session.getSnapshot().state, session.now())) setDialog({ kind: "end" });
          return true;
        case "goAgenda":
        case "goQueue":
        case "goWall":
          focusRegion(regions[action]);
          return true;
        case "wallBack":
        case "wallOn":
          setPage((now) => Math.min(pages - 1, Math.max(0, now + (action === "wallOn" ? 1 : -1))));
          return true;
        default:
          return false;
      }
    },
    [session, pages],
  );

  return (
    <DirectingProvider onAction={onAction}>
      <BoardKeys listening={dialog === null} />
      <div className={styles.board} onMouseDown={keepKeyboard}>
        <Header />
        <main className={styles.main}>
          <AgendaPanel />
          <OnAirPanel />
          <NextPanel />
          <QueuePanel onRequest={(requestId) => setDialog({ kind: "request", requestId })} />
        </main>
        <Wall page={page} onPage={setPage} onPoint={(pointId) => setDialog({ kind: "point", pointId })} />
        <Footer page={page} pages={pages} onPage={setPage} />
      </div>
      <Dialogs dialog={dialog} onDialog={setDialog} />
    </DirectingProvider>
  );
}

const regions = { goAgenda: "agenda", goQueue: "queue", goWall: "wall" } as const;

function BoardKeys({ listening }: { listening: boolean }) {
  useBoardKeys(useDirecting().act, listening);
  return null;
}

/** A click takes no focus, so that after it Enter still means "Mời phát biểu" and not that click once more. */
function keepKeyboard(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}
