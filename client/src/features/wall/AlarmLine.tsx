import { clockSeconds, duration } from "@diemcau/shared/text/time";
import { Button } from "@mantine/core";
import { IconAntennaBars2, IconLifebuoy, IconPlugConnectedX, IconVideoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay, useServerNow } from "../session/useConference.ts";
import styles from "./AlarmDialog.module.css";
import type { Alarm, AlarmKind } from "./alarms.ts";
import { RoomLine } from "./RoomLine.tsx";

const icons = {
  help: IconLifebuoy,
  away: IconPlugConnectedX,
  lost: IconVideoOff,
  weak: IconAntennaBars2,
} satisfies Record<AlarmKind, typeof IconLifebuoy>;

/** One alarm: what, since when, and the answer to a call for help. */
export function AlarmLine({ alarm, onPoint }: { alarm: Alarm; onPoint: (pointId: string) => void }) {
  const { t } = useTranslation();
  const { point, kind, cause } = alarm;
  const Icon = icons[kind];
  return (
    <RoomLine point={point} onPoint={onPoint} icon={<Icon size={18} aria-hidden="true" />}>
      <span className={styles.what} data-kind={kind}>
        {t(`wall:alarms.kind.${kind}`)}
        {cause && ` (${t(`wall:cause.${cause}`)})`}
      </span>
      <Since alarm={alarm} />
      {kind === "help" && <Answer pointId={point.id} />}
    </RoomLine>
  );
}

function Since({ alarm: { since } }: { alarm: Alarm }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const passed = Math.max(0, (useServerNow(1000) - Date.parse(since)) / 1000);
  const time = clockSeconds(since, state.conference?.timeZone ?? "UTC");
  return <span className={styles.since}>{t("wall:alarms.since", { time, duration: duration(passed) })}</span>;
}

function Answer({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { send, isPending } = useDirecting();
  const command = { type: "help.answer", data: { pointId } } as const;
  if (!useMay("help.answer")) return null;
  return (
    <Button size="xs" loading={isPending(command)} onClick={() => void send(command)} data-autofocus>
      {t("wall:alarms.answer")}
    </Button>
  );
}
