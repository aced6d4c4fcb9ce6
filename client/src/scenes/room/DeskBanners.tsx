import { findPoint } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import { useConference } from "../../features/session/useConference.ts";
import { useDesk } from "../../features/session/useDesk.ts";
import styles from "./DeskBanners.module.css";

/** What a technician must not miss, under the band: called ahead, muted by the operator or by the room itself, help. */
export function DeskBanners({ pointId, devices }: { pointId: string; devices: LocalDevices }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { muted, microphone } = useDevicesSnapshot(devices);
  const called = state.queue.filter((request) => request.pointId === pointId && request.calledAt !== null);
  return (
    <div className={styles.banners} aria-live="assertive">
      {called.map(({ id, speaker }) => (
        <p key={id} data-tone="next">
          {t("desk:called", { name: speaker.name })}
        </p>
      ))}
      {findPoint(state, pointId)?.muted && <p data-tone="bad">✕ {t("desk:muted")}</p>}
      {muted && microphone.state === "live" && <p data-tone="bad">✕ {t("desk:mute.isOff")}</p>}
      <HelpBanner />
    </div>
  );
}

function HelpBanner() {
  const { t } = useTranslation();
  const { state } = useConference();
  const calledAt = useDesk()?.helpCalledAt ?? null;
  const before = useRef(calledAt);
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (calledAt !== null) setAnswered(false);
    else if (before.current !== null) setAnswered(true);
    before.current = calledAt;
  }, [calledAt]);
  if (calledAt !== null)
    return (
      <p data-tone="warning">
        {t("desk:help.waitingSince", { time: clockTime(calledAt, state.conference?.timeZone ?? "UTC") })}
      </p>
    );
  if (!answered) return null;
  return (
    <p data-tone="good">
      ✓ {t("desk:help.answered")} <Button onClick={() => setAnswered(false)}>{t("desk:help.seen")}</Button>
    </p>
  );
}
