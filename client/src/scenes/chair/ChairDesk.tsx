import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { useState } from "react";
import { StatisticsDialog } from "../../features/speakingTime/StatisticsDialog.tsx";
import { AgendaPart } from "./AgendaPart.tsx";
import styles from "./ChairDesk.module.css";
import { ChairHeader } from "./ChairHeader.tsx";
import { QueuePart } from "./QueuePart.tsx";
import { SpeakerPart } from "./SpeakerPart.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useChairKeys } from "./useChairKeys.ts";

/** The whole page: who speaks and the agenda on one side, who asks on the other; one below the other on a tablet held upright. */
export function ChairDesk({ conference }: { conference: ConferenceFacts }) {
  const [times, setTimes] = useState(false);
  useChairKeys(!times);
  return (
    <div className={styles.page}>
      <ChairHeader conference={conference} onTimes={() => setTimes(true)} />
      <main className={styles.main}>
        <SpeakerPart />
        <QueuePart />
        <AgendaPart conference={conference} />
      </main>
      <UndoBar />
      {times && <StatisticsDialog onClose={() => setTimes(false)} />}
    </div>
  );
}
