import { IconPlugConnectedX, IconWifi } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConference } from "../../features/session/useConference.ts";
import styles from "./Header.module.css";

/** How this page itself is connected; without it nothing shown here is fresh. */
export function LinkState() {
  const { t } = useTranslation();
  const { link } = useConference();
  const Icon = link === "live" ? IconWifi : IconPlugConnectedX;
  return (
    <span className={styles.link} data-link={link} role="status">
      <Icon size={16} aria-hidden="true" />
      {link === "live" ? <span className={styles.read}>{t("operator:link.live")}</span> : t(`operator:link.${link}`)}
    </span>
  );
}
