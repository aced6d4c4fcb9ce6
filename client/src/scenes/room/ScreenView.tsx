import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import { ProgrammeView } from "../../features/programme/ProgrammeView.tsx";
import { useFullScreen } from "../../hooks/useFullScreen.ts";
import { useIdle } from "../../hooks/useIdle.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import { useWakeLock } from "../../hooks/useWakeLock.ts";
import { DeviceDialog } from "./DeviceDialog.tsx";
import { RoomOverlays } from "./RoomOverlays.tsx";
import { PreflightButton } from "./PreflightButton.tsx";
import styles from "./RoomScene.module.css";

/** The room's wall: the programme and nothing else; two buttons come up only while somebody moves the mouse. */
export function ScreenView({ pointId, devices }: { pointId: string; devices: LocalDevices }) {
  const { t } = useTranslation();
  const screen = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const fullScreen = useFullScreen(screen);
  const idle = useIdle(3000);
  const { speaker } = useDevicesSnapshot(devices).choice;
  useTellProblem(devices);
  useWakeLock();
  useKeys({ f: fullScreen, c: () => setChoosing(true) });
  return (
    <div ref={screen} className={styles.screen} data-idle={idle}>
      <ProgrammeView sound speaker={speaker} reports>
        <RoomOverlays pointId={pointId} />
      </ProgrammeView>
      {!idle && (
        <div className={styles.tools}>
          <Button shortcut="F" onClick={fullScreen}>
            {t("room:fullScreen")}
          </Button>
          <Button shortcut="C" onClick={() => setChoosing(true)}>
            {t("room:devices")}
          </Button>
          <PreflightButton />
        </div>
      )}
      {choosing && <DeviceDialog devices={devices} onClose={() => setChoosing(false)} />}
    </div>
  );
}

/** A wall has no place for a lasting word about its camera, so a failure is told once. */
function useTellProblem(devices: LocalDevices): void {
  const { t } = useTranslation();
  const { camera } = useDevicesSnapshot(devices);
  const problem = camera.state === "failed" ? camera.problem : null;
  useEffect(() => {
    if (problem) notify({ tone: "error", text: t(`devices:problem.camera.${problem}`) });
  }, [problem, t]);
}
