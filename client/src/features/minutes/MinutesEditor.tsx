import { minutesSections } from "@diemcau/shared/rules/minutes";
import { numberSections } from "@diemcau/shared/rules/official/course";
import { sealedMinutes } from "@diemcau/shared/rules/state";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconFocusCentered } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./MinutesEditor.module.css";
import { MinutesSectionView } from "./MinutesSectionView.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { runningSectionId } from "./sectionFacts.ts";
import { jumpToSection } from "./jumpToSection.ts";
import { SealedNote } from "./SealedNote.tsx";
import { Unattached } from "./Unattached.tsx";
import { useMinutesStatus } from "./useMinutesText.ts";
import { useWritingDesk } from "./WritingDesk.ts";

/** The minutes as they are written: headings come by themselves from the log, the secretary writes what was said. */
export function MinutesEditor({ text, timeZone }: { text: MinutesText; timeZone: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const sealed = sealedMinutes(state);
  const mayWrite = useMay("minutes.write") && sealed === null;
  const desk = useWritingDesk();
  const status = useMinutesStatus(text);
  const sections = useMemo(() => numberSections(minutesSections(state)), [state]);
  const known = new Set(sections.map(({ section }) => section.id));
  const running = runningSectionId(state);
  const jump = () => {
    if (running) jumpToSection(running, desk);
  };
  useHotkeys([["F8", jump]], [], true);
  return (
    <div className={styles.editor}>
      <header className={styles.bar}>
        <h2 className={styles.name}>{t("minutes:title")}</h2>
        <span aria-live="polite">
          {(status.written.length > 0 || status.overall.kind !== "saved") && (
            <SaveMark of="minutes" state={status.overall} timeZone={timeZone} />
          )}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFocusCentered size={16} />}
          rightSection={<kbd>F8</kbd>}
          disabled={!running}
          onClick={jump}
        >
          {t("minutes:jump")}
        </Button>
      </header>
      {sealed && <SealedNote document={sealed} text={text} status={status} timeZone={timeZone} />}
      <div className={styles.page}>
        {sections.length === 0 && (
          <p className={styles.empty}>
            {t(state.status === "planned" ? "minutes:empty.planned" : "minutes:empty.running")}
          </p>
        )}
        {sections.map((numbered) => (
          <MinutesSectionView
            key={numbered.section.id}
            numbered={numbered}
            text={text}
            save={status.sections[numbered.section.id]}
            timeZone={timeZone}
            running={numbered.section.id === running}
            readOnly={!mayWrite}
          />
        ))}
        <Unattached sectionIds={status.written.filter((id) => !known.has(id))} text={text} readOnly={!mayWrite} />
      </div>
    </div>
  );
}
