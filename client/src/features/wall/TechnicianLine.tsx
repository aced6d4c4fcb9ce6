import type { Technician } from "@diemcau/shared/model/point";
import { IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./TechnicianLine.module.css";

/** Whom to call about a room, and the number as a link that a phone or softphone takes. */
export function TechnicianLine({ technician }: { technician: Technician | null }) {
  const { t } = useTranslation();
  if (!technician?.name && !technician?.phone)
    return <span className={styles.none}>{t("wall:alarms.noTechnician")}</span>;
  return (
    <span className={styles.technician}>
      <IconPhone size={14} aria-hidden="true" />
      {technician.name}
      {technician.phone && <a href={`tel:${technician.phone.replace(/[^0-9+]/g, "")}`}>{technician.phone}</a>}
    </span>
  );
}
