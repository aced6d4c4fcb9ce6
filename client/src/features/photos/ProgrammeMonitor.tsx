import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconCamera, IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProgrammeView } from "../programme/ProgrammeView.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./ProgrammeMonitor.module.css";

interface Props {
  onTake: () => void;
  busy: boolean;
}

/** What is on air, small and silent until asked for, and the button that takes a photo of it. */
export function ProgrammeMonitor({ onTake, busy }: Props) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  const mayTake = useMay("photo.take");
  const [sound, setSound] = useState(false);
  const onAir = state.programme.slots.length > 0;
  const ready = onAir && link === "live" && !busy;
  useHotkeys([["F9", () => mayTake && ready && onTake()]], [], true);
  const soundLabel = t(sound ? "secretary:programme.soundOff" : "secretary:programme.soundOn");
  return (
    <section className={styles.monitor} aria-label={t("secretary:programme.title")}>
      <div className={styles.picture} data-scheme="dark">
        <ProgrammeView sound={sound} />
      </div>
      <div className={styles.bar}>
        <Tooltip label={soundLabel}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={soundLabel}
            aria-pressed={sound}
            onClick={() => setSound(!sound)}
          >
            {sound ? <IconVolume size={18} /> : <IconVolumeOff size={18} />}
          </ActionIcon>
        </Tooltip>
        {mayTake && (
          <Button
            className={styles.take}
            leftSection={<IconCamera size={18} />}
            rightSection={<kbd>F9</kbd>}
            disabled={!onAir || link !== "live"}
            loading={busy}
            onClick={onTake}
          >
            {t(onAir ? "secretary:photos.take" : "secretary:photos.nothing")}
          </Button>
        )}
      </div>
    </section>
  );
}
