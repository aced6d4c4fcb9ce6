import type { ConfirmPlace, SealView } from "@diemcau/shared/protocol/sealing";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./SealPanel.module.css";

/** The two who confirm: who has, who hasn't, and whose confirmation lapsed. */
export function ConfirmPlaces({ seal, timeZone }: { seal: SealView; timeZone: string }) {
  return (
    <ul className={styles.places}>
      {seal.places.map((place) => (
        <Place key={place.role} place={place} timeZone={timeZone} open={seal.obstacle === null} />
      ))}
    </ul>
  );
}

function Place({ place, timeZone, open }: { place: ConfirmPlace; timeZone: string; open: boolean }) {
  const { t } = useTranslation();
  const { role, named, deputy, confirmation, holds } = place;
  const roleName = t(`sealing:role.${role}`);
  const at = confirmation && { time: clockTime(confirmation.at, timeZone), date: shortDate(confirmation.at, timeZone) };
  const stands = holds ? "holds" : confirmation && open ? "lapsed" : "waiting";
  const Icon = { holds: IconCircleCheck, lapsed: IconAlertTriangle, waiting: IconCircleDashed }[stands];
  const deputised = { name: named?.name ?? "", role: roleName.toLocaleLowerCase("vi") };
  return (
    <li className={styles.place} data-stands={stands}>
      <Icon size={20} aria-hidden="true" className={styles.mark} />
      <div>
        <p className={styles.role}>
          {roleName}
          {named && <span className={styles.named}>{named.name}</span>}
        </p>
        <p className={styles.stands}>
          {stands === "holds" && at && t("sealing:holds", { name: confirmation.person.name, ...at })}
          {stands === "lapsed" && at && t("sealing:lapsed", { role: roleName.toLocaleLowerCase("vi"), ...at })}
          {stands === "waiting" && t("sealing:waiting")}
        </p>
        {deputy && stands !== "holds" && (
          <p className={styles.note}>{t(named ? "sealing:deputy" : "sealing:deputyNobody", deputised)}</p>
        )}
      </div>
    </li>
  );
}
