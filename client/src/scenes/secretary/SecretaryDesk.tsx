import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Me } from "@diemcau/shared/protocol/rest";
import { minutesSections } from "@diemcau/shared/rules/minutes";
import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { Center, Loader } from "@mantine/core";
import { useCallback, useState } from "react";
import { MinutesEditor } from "../../features/minutes/MinutesEditor.tsx";
import { jumpToSection } from "../../features/minutes/jumpToSection.ts";
import { runningSectionId } from "../../features/minutes/sectionFacts.ts";
import { useMinutesText } from "../../features/minutes/useMinutesText.ts";
import { WritingDesk, WritingDeskContext } from "../../features/minutes/WritingDesk.ts";
import { useSession } from "../../features/session/useConference.ts";
import { sectionOf } from "../../features/timeline/filter.ts";
import { TimelineList } from "../../features/timeline/TimelineList.tsx";
import { RecordPanel, type RecordTab, tabOf } from "./RecordPanel.tsx";
import { SecretaryBar } from "./SecretaryBar.tsx";
import styles from "./SecretaryDesk.module.css";

/** Three columns: what happens, what is written of it, what is recorded beside it. */
export function SecretaryDesk({ me, conference }: { me: Me; conference: ConferenceFacts }) {
  const session = useSession();
  const text = useMinutesText(me.id);
  const [tab, setTab] = useState<RecordTab>("conclusions");
  const [moment, setMoment] = useState<{ at: string } | null>(null);
  const [desk] = useState(() => new WritingDesk((at) => setMoment({ at })));
  const { timeZone } = conference;
  const follow = useCallback(
    (entry: TimelineEntry) => {
      const named = tabOf(entry.event);
      if (named) setTab(named);
      const sectionId = sectionOf(entry, minutesSections(session.getSnapshot().state));
      if (sectionId) jumpToSection(sectionId, null);
    },
    [session],
  );
  const cite = useCallback(
    (pieces: readonly MinutesPiece[]) => desk.cite(pieces, runningSectionId(session.getSnapshot().state)),
    [desk, session],
  );
  return (
    <WritingDeskContext value={desk}>
      <div className={styles.desk}>
        <SecretaryBar me={me} conference={conference} />
        <main className={styles.columns}>
          <section className={styles.side}>
            <TimelineList timeZone={timeZone} moment={moment} onPick={follow} onCite={cite} />
          </section>
          <section className={styles.middle}>
            {text ? (
              <MinutesEditor text={text} timeZone={timeZone} />
            ) : (
              <Center h="100%">
                <Loader />
              </Center>
            )}
          </section>
          <section className={styles.side}>
            <RecordPanel tab={tab} onTab={setTab} timeZone={timeZone} />
          </section>
        </main>
      </div>
    </WritingDeskContext>
  );
}
