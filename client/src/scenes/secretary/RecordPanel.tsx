import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { Tabs } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { ConclusionsTab } from "../../features/conclusions/ConclusionsTab.tsx";
import { newConclusionId } from "../../features/conclusions/NewConclusion.tsx";
import { PhotosTab } from "../../features/photos/PhotosTab.tsx";
import { ProgrammeMonitor } from "../../features/photos/ProgrammeMonitor.tsx";
import { useTakePhoto } from "../../features/photos/useTakePhoto.ts";
import { useConference } from "../../features/session/useConference.ts";
import { PapersTab } from "./PapersTab.tsx";
import styles from "./RecordPanel.module.css";

export const recordTabs = ["conclusions", "photos", "papers"] as const;
export type RecordTab = (typeof recordTabs)[number];

/** The tab that a line of the timeline is about, if any. */
export function tabOf(event: ConferenceEvent): RecordTab | null {
  if (event.type.startsWith("conclusion.")) return "conclusions";
  return event.type === "photo.taken" ? "photos" : null;
}

interface Props {
  tab: RecordTab;
  onTab: (tab: RecordTab) => void;
  timeZone: string;
}

/** The programme, and below it what is recorded beside the minutes: conclusions, photos, papers. */
export function RecordPanel({ tab, onTab, timeZone }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { take, busy } = useTakePhoto();
  const counts = { conclusions: state.conclusions.length, photos: state.photos.length, papers: state.papers.length };
  const conclude = () => {
    onTab("conclusions");
    requestAnimationFrame(() => document.getElementById(newConclusionId)?.focus());
  };
  const photograph = () => {
    onTab("photos");
    take();
  };
  useHotkeys([["F7", conclude]], [], true);
  return (
    <>
      <ProgrammeMonitor onTake={photograph} busy={busy} />
      <Tabs
        value={tab}
        onChange={(value) => onTab(recordTabs.find((known) => known === value) ?? "conclusions")}
        classNames={{ root: styles.tabs ?? "", panel: styles.panel ?? "" }}
        keepMounted={false}
      >
        <Tabs.List grow>
          {recordTabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              px={6}
              fz="sm"
              rightSection={name === "conclusions" ? <kbd>F7</kbd> : undefined}
            >
              {t(`secretary:tabs.${name}`, { count: counts[name] })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="conclusions">
          <ConclusionsTab />
        </Tabs.Panel>
        <Tabs.Panel value="photos">
          <PhotosTab timeZone={timeZone} />
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <PapersTab timeZone={timeZone} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
