import { ConclusionsDialog } from "../../features/conclusions/ConclusionsDialog.tsx";
import { AddRequestDialog } from "../../features/floor/AddRequestDialog.tsx";
import { ChangeRequestDialog } from "../../features/floor/ChangeRequestDialog.tsx";
import { StatisticsDialog } from "../../features/speakingTime/StatisticsDialog.tsx";
import { TakeOverDialog } from "../../features/charge/TakeOverDialog.tsx";
import { CrawlDialog } from "../../features/programme/CrawlDialog.tsx";
import { NotesDialog } from "../../features/roomNotes/NotesDialog.tsx";
import type { useReadNotes } from "../../features/roomNotes/useReadNotes.ts";
import { HandInDialog } from "../../features/showing/HandInDialog.tsx";
import { VotesDialog } from "../../features/votes/VotesDialog.tsx";
import { AlarmDialog } from "../../features/wall/AlarmDialog.tsx";
import { PointDialog } from "../../features/wall/PointDialog.tsx";
import type { BoardDialog } from "./dialogs.ts";
import { EndDialog } from "./EndDialog.tsx";
import { HelpDialog } from "./HelpDialog.tsx";

interface Props {
  dialog: BoardDialog | null;
  onDialog: (dialog: BoardDialog | null) => void;
  /** Which of the rooms' notes were read. */
  reading: ReturnType<typeof useReadNotes>;
}

/** Whatever stands over the board right now. */
export function Dialogs({ dialog, onDialog, reading }: Props) {
  const onClose = () => onDialog(null);
  switch (dialog?.kind) {
    case "end":
      return <EndDialog onClose={onClose} />;
    case "help":
      return <HelpDialog onClose={onClose} />;
    case "addRequest":
      return <AddRequestDialog onClose={onClose} />;
    case "request":
      return <ChangeRequestDialog requestId={dialog.requestId} onClose={onClose} />;
    case "statistics":
      return <StatisticsDialog onClose={onClose} />;
    case "alarms":
      return <AlarmDialog onClose={onClose} onPoint={(pointId) => onDialog({ kind: "point", pointId })} />;
    case "point":
      return (
        <PointDialog
          key={dialog.pointId}
          pointId={dialog.pointId}
          onClose={onClose}
          onNotes={() => onDialog({ kind: "notes", pointId: dialog.pointId })}
        />
      );
    case "notes":
      return <NotesDialog key={dialog.pointId} pointId={dialog.pointId} reading={reading} onClose={onClose} />;
    case "votes":
      return <VotesDialog onClose={onClose} />;
    case "conclusions":
      return <ConclusionsDialog onClose={onClose} />;
    case "handIn":
      return <HandInDialog onClose={onClose} />;
    case "crawl":
      return <CrawlDialog onClose={onClose} />;
    case "takeOver":
      return <TakeOverDialog operator={dialog.operator} onClose={onClose} />;
    case undefined:
      return null;
  }
}
