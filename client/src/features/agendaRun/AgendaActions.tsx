import { currentItem } from "@diemcau/shared/rules/state";
import { IconMicrophone, IconPlayerTrackNext } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { hasSpoken, nextItem, pointOfItem } from "../directing/commandOf.ts";
import { useConference } from "../session/useConference.ts";
import styles from "./Agenda.module.css";

/** What can be done with the open item and the next one; always at the same place. */
export function AgendaActions() {
  const { t } = useTranslation();
  const { state } = useConference();
  const item = currentItem(state);
  const next = nextItem(state);
  const point = item && pointOfItem(state, item);
  const name = item?.person?.name;
  return (
    <div className={styles.actions}>
      <ActionButton
        action="inviteItem"
        tone={item && !hasSpoken(state, item) ? "action" : "plain"}
        icon={<IconMicrophone size={16} />}
        {...(name && point && { title: t("operator:agenda.inviteHint", { name, point: point.name }) })}
      >
        {name ? t("operator:agenda.invite", { name }) : t("operator:agenda.inviteNobody")}
      </ActionButton>
      <div className={styles.pair}>
        <ActionButton
          action="openNext"
          tone={item ? "plain" : "action"}
          icon={<IconPlayerTrackNext size={16} />}
          title={next ? t("operator:agenda.openNextHint", { title: next.title }) : t("operator:agenda.noNext")}
        >
          {t("operator:agenda.openNext")}
        </ActionButton>
        <ActionButton action="closeItem" title={t("operator:agenda.closeHint")}>
          {t("operator:agenda.close")}
        </ActionButton>
      </div>
    </div>
  );
}
