import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useDesk } from "../../features/session/useDesk.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./DeskButtons.module.css";
import { RequestButton } from "./RequestButton.tsx";

interface Props {
  pointId: string;
  devices: LocalDevices;
  /** One above the other, beside a programme. */
  narrow?: boolean;
  onAsk: () => void;
}

/** The three buttons a technician must find without looking: the floor, help, and the room's own microphone. */
export function DeskButtons({ pointId, devices, narrow = false, onAsk }: Props) {
  return (
    <div className={styles.buttons} data-narrow={narrow}>
      <RequestButton onClick={onAsk} />
      <HelpButton pointId={pointId} />
      <MuteButton devices={devices} />
    </div>
  );
}

function HelpButton({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { link } = useConference();
  const waiting = typeof useDesk()?.helpCalledAt === "string";
  const call = () => void command("help.call", { pointId });
  useKeys({ g: waiting ? undefined : call });
  return (
    <Button
      size="large"
      shortcut="G"
      disabled={waiting || link !== "live"}
      data-look={waiting ? "waiting" : "help"}
      onClick={call}
    >
      {t(waiting ? "desk:help.waiting" : "desk:help.call")}
    </Button>
  );
}

function MuteButton({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { muted, microphone } = useDevicesSnapshot(devices);
  const live = microphone.state === "live";
  const turn = () => devices.mute(!muted);
  useKeys({ m: live ? turn : undefined });
  return (
    <Button
      size="large"
      shortcut="M"
      disabled={!live}
      aria-pressed={muted}
      data-look={muted ? "muted" : undefined}
      onClick={turn}
    >
      {t(!live ? "desk:mute.none" : muted ? "desk:mute.off" : "desk:mute.on")}
    </Button>
  );
}
