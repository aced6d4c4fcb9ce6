import { type MouseEvent, useState } from "react";
import { TakenOver } from "../../features/charge/TakenOver.tsx";
import { DirectingProvider, useDirecting } from "../../features/directing/Directing.tsx";
import { QueuePanel } from "../../features/floor/QueuePanel.tsx";
import { NextPanel } from "../../features/programme/NextPanel.tsx";
import { OnAirPanel } from "../../features/programme/OnAirPanel.tsx";
import { useReadNotes } from "../../features/roomNotes/useReadNotes.ts";
import { OperatorSound } from "../../features/talkback/OperatorSound.tsx";
import { useAlarms } from "../../features/wall/useAlarms.ts";
import { Wall } from "../../features/wall/Wall.tsx";
import { plainView, type WallView } from "../../features/wall/wallView.ts";
import styles from "./Board.module.css";
import { Dialogs } from "./Dialogs.tsx";
import type { BoardDialog } from "./dialogs.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { SideColumn } from "./SideColumn.tsx";
import type { SideTab } from "./sideTabs.ts";
import { useBoardActions } from "./useBoardActions.ts";
import { useBoardKeys } from "./useBoardKeys.ts";

/** The whole board: agenda or slides, what is on air and what comes next, the queue, and all points below. */
export function Board() {
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [tab, setTab] = useState<SideTab>("agenda");
  const [page, setPage] = useState(0);
  const [view, setView] = useState<WallView>(plainView);
  const alarms = useAlarms();
  const reading = useReadNotes();
  const onAction = useBoardActions({ setDialog, setTab, setPage, setView, silence: alarms.silence });

  return (
    <DirectingProvider
      onAction={onAction}
      onNotInCharge={({ facts }) => setDialog({ kind: "takeOver", operator: String(facts?.operator ?? "") })}
    >
      <OperatorSound>
        <BoardKeys listening={dialog === null} />
        <div className={styles.board} onMouseDown={keepKeyboard}>
          <Header alarms={alarms} unread={reading.unread} />
          <main className={styles.main}>
            <SideColumn tab={tab} onTab={setTab} />
            <OnAirPanel />
            <NextPanel />
            <QueuePanel onRequest={(requestId) => setDialog({ kind: "request", requestId })} />
          </main>
          <Wall
            view={view}
            onView={setView}
            page={page}
            onPage={setPage}
            onPoint={(pointId) => setDialog({ kind: "point", pointId })}
          />
          <Footer />
        </div>
        <TakenOver />
        <Dialogs dialog={dialog} onDialog={setDialog} reading={reading} />
      </OperatorSound>
    </DirectingProvider>
  );
}

function BoardKeys({ listening }: { listening: boolean }) {
  useBoardKeys(useDirecting().act, listening);
  return null;
}

/** A click takes no focus, so that after it Enter still means "Mời phát biểu" and not that click once more. */
function keepKeyboard(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}
