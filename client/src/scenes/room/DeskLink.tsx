import { useTranslation } from "react-i18next";
import { useConference } from "../../features/session/useConference.ts";
import { useDesk } from "../../features/session/useDesk.ts";
import styles from "./DeskLink.module.css";

const marks = { good: "●", weak: "◐", lost: "✕" } as const;

/** How this room's link stands, as the server judges it: by sign, word and cause. */
export function DeskLink() {
  const { t } = useTranslation();
  const { link } = useConference();
  const desk = useDesk();
  if (!desk) return null;
  const state = link === "live" ? desk.link.state : "lost";
  const { cause } = desk.link;
  return (
    <p className={styles.link} data-state={state} role="status">
      {t("desk:link.title")}{" "}
      <strong>
        {marks[state]} {t(`desk:link.${state}`)}
      </strong>
      {link === "live" && cause && ` (${t(`desk:link.cause.${cause}`)})`}
    </p>
  );
}
