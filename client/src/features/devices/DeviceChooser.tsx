import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { canAdd, withNone, withSource } from "../../conference/choiceEdits.ts";
import type { DeviceChoice, DeviceKind } from "../../conference/DeviceChoice.ts";
import { freeDevice } from "../../conference/findDevice.ts";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { storeChoice } from "../../conference/storedChoice.ts";
import styles from "./DeviceChooser.module.css";
import { ScreenShare } from "./ScreenShare.tsx";
import { SourceCard } from "./SourceCard.tsx";
import { SpeakerSelect } from "./SpeakerSelect.tsx";
import { useDevicesSnapshot } from "./useLocalDevices.ts";

interface Props {
  devices: LocalDevices;
  /** In the conference: this machine's screen can be shared too. */
  inConference?: boolean;
}

/** Cameras and microphones with their names and a live preview; what is chosen is tried at once and kept on this machine. */
export function DeviceChooser({ devices, inConference = false }: Props) {
  const { t } = useTranslation();
  const { choice, sources, camera, microphone, cameras, microphones, speakers, opening } = useDevicesSnapshot(devices);
  const choose = (wanted: DeviceChoice) => {
    storeChoice(wanted);
    void devices.open(wanted);
  };
  const listed = { camera: cameras, microphone: microphones };
  const of = (kind: DeviceKind) => sources.filter((source) => source.kind === kind);
  const cards = (kind: DeviceKind) =>
    of(kind).map((source) => (
      <SourceCard
        key={source.number}
        source={source}
        options={listed[kind]}
        alone={of(kind).length === 1}
        choice={choice}
        onChoose={choose}
      />
    ));
  const add = (kind: DeviceKind) =>
    canAdd(choice, kind) && (
      <Button onClick={() => choose(withSource(choice, kind, freeDevice(kind, choice, listed[kind])))}>
        {t(`devices:add.${kind}`)}
      </Button>
    );
  return (
    <div className={styles.chooser}>
      <div className={styles.column}>
        <div className={styles.cameras} data-many={of("camera").length > 1}>
          {cards("camera")}
        </div>
        <div>{add("camera")}</div>
      </div>
      <div className={styles.column}>
        {cards("microphone")}
        <div>{add("microphone")}</div>
        <SpeakerSelect choice={choice} options={speakers} onChoose={choose} />
        {inConference && <ScreenShare devices={devices} />}
        {opening && <p className={styles.note}>{t("devices:opening")}</p>}
        {microphone.state === "failed" && (
          <p className={styles.problem}>{t(`devices:problem.microphone.${microphone.problem}`)}</p>
        )}
        {camera.state === "failed" && (
          <WayOut
            sound={microphone.state === "live"}
            onSoundOnly={() => choose(withNone(choice, "camera"))}
            onWatchOnly={() => choose(withNone(choice, "camera", "microphone"))}
            onRetry={() => void devices.open()}
          />
        )}
      </div>
    </div>
  );
}

interface WayOutProps {
  /** Whether there is a microphone to join with. */
  sound: boolean;
  onSoundOnly: () => void;
  onWatchOnly: () => void;
  onRetry: () => void;
}

/** No camera: what a person can do instead, and what it means. */
function WayOut({ sound, onSoundOnly, onWatchOnly, onRetry }: WayOutProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.wayOut}>
      <p>{t("devices:wayOut")}</p>
      <div className={styles.buttons}>
        <Button onClick={onRetry}>{t("common:retry")}</Button>
        {sound && <Button onClick={onSoundOnly}>{t("devices:soundOnly")}</Button>}
        <Button onClick={onWatchOnly}>{t("devices:watchOnly")}</Button>
      </div>
      <p className={styles.note}>{t(sound ? "devices:soundOnlyMeans" : "devices:watchOnlyMeans")}</p>
    </div>
  );
}
