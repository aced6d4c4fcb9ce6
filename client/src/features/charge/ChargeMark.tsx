import { IconSteeringWheel } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./ChargeMark.module.css";

/** Who directs, and for another operator the key that takes over. */
export function ChargeMark() {
  const { t } = useTranslation();
  const { state, me } = useConference();
  const { inCharge, status } = state;
  const may = useMay("board.takeOver");
  if (status === "ended") return null;
  const mine = inCharge !== null && me?.kind === "person" && inCharge.id === me.id;
  const words = inCharge === null ? t("board:charge.nobody") : t("board:charge.other", { name: inCharge.name });
  return (
    <span className={styles.charge} data-mine={mine}>
      <span className={styles.who} role="status" title={words}>
        <IconSteeringWheel size={16} aria-hidden="true" />
        <span>{mine ? t("board:charge.you") : words}</span>
      </span>
      {may && inCharge !== null && !mine && <ActionButton action="takeOver">{t("board:charge.take")}</ActionButton>}
    </span>
  );
}
