import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { useState } from "react";
import { EarlierDialog } from "../../features/assignments/EarlierDialog.tsx";
import { ConclusionsDialog } from "../../features/conclusions/ConclusionsDialog.tsx";
import { StatisticsDialog } from "../../features/speakingTime/StatisticsDialog.tsx";
import { VotesDialog } from "../../features/votes/VotesDialog.tsx";
import { AgendaPart } from "./AgendaPart.tsx";
import styles from "./ChairDesk.module.css";
import { type ChairDialog, ChairHeader } from "./ChairHeader.tsx";
import { QueuePart } from "./QueuePart.tsx";
import { SpeakerPart } from "./SpeakerPart.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useChairKeys } from "./useChairKeys.ts";

/** The whole page: who speaks and the agenda on one side, who asks on the other; one below the other on a tablet held upright. */
export function ChairDesk({ conference }: { conference: ConferenceFacts }) {
  const [open, setOpen] = useState<ChairDialog | null>(null);
  const close = () => setOpen(null);
  useChairKeys(open === null);
  return (
    <div className={styles.page}>
      <ChairHeader conference={conference} onOpen={setOpen} />
      <main className={styles.main}>
        <SpeakerPart />
        <QueuePart />
        <AgendaPart conference={conference} />
      </main>
      <UndoBar />
      {open === "times" && <StatisticsDialog onClose={close} />}
      {open === "conclusions" && <ConclusionsDialog onClose={close} />}
      {open === "earlier" && <EarlierDialog conferenceId={conference.id} onClose={close} />}
      {open === "votes" && <VotesDialog onClose={close} />}
    </div>
  );
}
