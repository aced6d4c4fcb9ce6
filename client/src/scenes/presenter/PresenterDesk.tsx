import type { PersonFacts } from "@diemcau/shared/model/person";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Dialog } from "../../components/plain/Dialog.tsx";
import { canShareScreen } from "../../conference/openScreen.ts";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { DeviceChooser } from "../../features/devices/DeviceChooser.tsx";
import { ScreenShare } from "../../features/devices/ScreenShare.tsx";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import { ProgrammeView } from "../../features/programme/ProgrammeView.tsx";
import { DeckPanel } from "../../features/slides/DeckPanel.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import { useWakeLock } from "../../hooks/useWakeLock.ts";
import { AskFloor } from "./AskFloor.tsx";
import { OwnPicture } from "./OwnPicture.tsx";
import { PresenterBand } from "./PresenterBand.tsx";
import styles from "./PresenterDesk.module.css";
import { presenterPlace } from "./presenterPlace.ts";
import { SlideBar } from "./SlideBar.tsx";

interface Props {
  device: PairedDevice;
  person: PersonFacts;
  devices: LocalDevices;
}

/** Everything a presenter needs on one page: the conference, the own turn, the own picture and slides. */
export function PresenterDesk({ device, person, devices }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { speaker } = useDevicesSnapshot(devices).choice;
  const [sound, setSound] = useState(true);
  const [choosing, setChoosing] = useState(false);
  const { turn, request, place, deck } = presenterPlace(state, device.pointId, person);
  useWakeLock();
  useKeys({
    c: () => setChoosing(true),
    s: () => setSound(!sound),
  });
  return (
    <main className={styles.page}>
      <PresenterBand person={person} device={device} turn={turn} called={(request?.calledAt ?? null) !== null} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.programme}>
            <ProgrammeView sound={sound} speaker={speaker} />
          </div>
          {deck && <SlideBar deck={deck} />}
          <section className={styles.card} aria-label={t("presenters:page.slides")}>
            <h2>{t("presenters:page.slides")}</h2>
            <DeckPanel />
          </section>
        </div>
        <div className={styles.side}>
          {!turn && <AskFloor pointId={device.pointId} person={person} request={request} place={place} />}
          <OwnPicture devices={devices}>
            <div className={styles.buttons}>
              <Button shortcut="C" onClick={() => setChoosing(true)}>
                {t("presenters:page.devices")}
              </Button>
              <Button shortcut="S" aria-pressed={!sound} onClick={() => setSound(!sound)}>
                {t(sound ? "presenters:page.soundOff" : "presenters:page.soundOn")}
              </Button>
            </div>
          </OwnPicture>
          {canShareScreen() && (
            <section className={styles.card}>
              <h2>{t("presenters:page.share")}</h2>
              <ScreenShare devices={devices} />
            </section>
          )}
        </div>
      </div>
      {choosing && (
        <Dialog title={t("presenters:page.devices")} onClose={() => setChoosing(false)}>
          <DeviceChooser devices={devices} />
        </Dialog>
      )}
    </main>
  );
}
