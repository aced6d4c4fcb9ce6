import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { clockTime } from "@diemcau/shared/text/time";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "../../components/plain/Button.tsx";
import { Dialog } from "../../components/plain/Dialog.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { PreflightRows } from "../../features/preflight/PreflightRows.tsx";
import { type RoomPreflight, usePreflight } from "../../features/preflight/usePreflight.ts";
import { useConference } from "../../features/session/useConference.ts";
import { useDesk } from "../../features/session/useDesk.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import { DeviceDialog } from "./DeviceDialog.tsx";
import { OwnCamera } from "./OwnCamera.tsx";
import styles from "./PreflightView.module.css";
import { RoomHeader } from "./RoomHeader.tsx";
import { SignalBand } from "./SignalBand.tsx";

/** The check before the start, run by the machine at one button; its results are the operator's too. */
export function PreflightView({ device, devices }: { device: PairedDevice; devices: LocalDevices }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const preflight = usePreflight(device.pointId, devices);
  const { status } = useConference().state;
  const [dialog, setDialog] = useState<"ask" | "devices" | null>(null);
  const last = useDesk()?.preflight ?? null;
  const { state, onAir } = preflight;
  const begin = (quiet: boolean) => {
    setDialog(null);
    preflight.start(quiet);
  };
  const start = () => (status === "running" ? setDialog("ask") : begin(false));
  const leave = () => void navigate("/phong");
  const may = state !== "running" && !onAir && status !== "ended";
  useKeys({ enter: may ? start : undefined, escape: leave, c: () => setDialog("devices") });
  return (
    <main className={styles.page}>
      <SignalBand pointId={device.pointId} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <RoomHeader device={device} />
          <h2>{t("preflight:title")}</h2>
          <p>{t("preflight:lead")}</p>
          <div className={styles.buttons}>
            {state === "running" ? (
              <Button size="large" onClick={preflight.stop}>
                {t("preflight:stop")}
              </Button>
            ) : (
              <Button look="action" size="large" shortcut="Enter" disabled={!may} onClick={start}>
                {t(state === "idle" ? "preflight:start" : "preflight:again")}
              </Button>
            )}
            <Button size="large" shortcut="Esc" onClick={leave}>
              {t("preflight:back")}
            </Button>
          </div>
          <Word preflight={preflight} />
          <OwnCamera devices={devices} small>
            <Button shortcut="C" onClick={() => setDialog("devices")}>
              {t("room:devices")}
            </Button>
          </OwnCamera>
        </div>
        <PreflightRows
          checks={state === "idle" ? (last?.checks ?? []) : preflight.checks}
          running={preflight.running}
        />
      </div>
      {dialog === "devices" && <DeviceDialog devices={devices} onClose={() => setDialog(null)} />}
      {dialog === "ask" && (
        <Dialog title={t("preflight:ask.title")} onClose={() => setDialog(null)}>
          <p>{t("preflight:ask.text")}</p>
          <div className={styles.buttons}>
            <Button look="action" onClick={() => begin(true)}>
              {t("preflight:ask.quiet")}
            </Button>
            <Button onClick={() => begin(false)}>{t("preflight:ask.full")}</Button>
          </div>
        </Dialog>
      )}
    </main>
  );
}

/** What the technician has to do now, or what became of the results. */
function Word({ preflight }: { preflight: RoomPreflight }) {
  const { t } = useTranslation();
  const { conference } = useConference().state;
  const last = useDesk()?.preflight ?? null;
  const time = last ? clockTime(last.at, conference?.timeZone ?? "UTC") : "";
  const { state, running, onAir, sent } = preflight;
  const word = running.includes("microphone")
    ? t("preflight:speak")
    : running.includes("speaker")
      ? t("preflight:listen")
      : state === "running"
        ? t("preflight:running")
        : state === "stopped"
          ? t("preflight:stopped")
          : onAir
            ? t("preflight:onAir")
            : sent === "failed"
              ? t("preflight:unsent")
              : last
                ? t(sent === "yes" ? "preflight:sent" : "preflight:last", { time })
                : "";
  return (
    <p className={styles.word} role="status" data-now={running.includes("microphone") || running.includes("speaker")}>
      {word}
    </p>
  );
}
