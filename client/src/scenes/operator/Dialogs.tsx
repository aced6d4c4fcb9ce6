import { AddRequestDialog } from "../../features/floor/AddRequestDialog.tsx";
import { ChangeRequestDialog } from "../../features/floor/ChangeRequestDialog.tsx";
import { StatisticsDialog } from "../../features/speakingTime/StatisticsDialog.tsx";
import { AlarmDialog } from "../../features/wall/AlarmDialog.tsx";
import { PointDialog } from "../../features/wall/PointDialog.tsx";
import type { BoardDialog } from "./dialogs.ts";
import { EndDialog } from "./EndDialog.tsx";
import { HelpDialog } from "./HelpDialog.tsx";

interface Props {
  dialog: BoardDialog | null;
  onDialog: (dialog: BoardDialog | null) => void;
}

/** Whatever stands over the board right now. */
export function Dialogs({ dialog, onDialog }: Props) {
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
      return <PointDialog key={dialog.pointId} pointId={dialog.pointId} onClose={onClose} />;
    case undefined:
      return null;
  }
}
