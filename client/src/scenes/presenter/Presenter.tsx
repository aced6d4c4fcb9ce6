import { errorText } from "@diemcau/shared/protocol/errors";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { storedChoice } from "../../conference/storedChoice.ts";
import { useLocalDevices } from "../../features/devices/useLocalDevices.ts";
import { useOfferedSources } from "../../features/devices/useOfferedSources.ts";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { PresenterDesk } from "./PresenterDesk.tsx";
import styles from "./PresenterScene.module.css";

/** The presenter's page inside the conference; offers the machine's camera and microphone, which nobody hears before the turn. */
export function Presenter({ device }: { device: PairedDevice }) {
  const { refusal } = useConference();
  const devices = useLocalDevices(storedChoice());
  useOfferedSources(devices);
  if (refusal)
    return (
      <main className={styles.word} role="alert">
        <p>
          {errorText(refusal.code === "device.unpaired" ? { code: "presenter.linkGone" } : refusal, currentLanguage())}
        </p>
      </main>
    );
  if (!devices || !device.person) return null;
  return <PresenterDesk device={device} person={device.person} devices={devices} />;
}
