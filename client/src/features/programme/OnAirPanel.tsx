import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { Panel } from "../directing/Panel.tsx";
import { useConference } from "../session/useConference.ts";
import { IconAction } from "./IconAction.tsx";
import { layoutIcons } from "./layoutIcons.ts";
import styles from "./Programme.module.css";
import { ProgrammeView } from "./ProgrammeView.tsx";

/** ĐANG PHÁT: the programme as the rooms see it, and what changes its form. */
export function OnAirPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { held, floorLayout, programme, status } = state;
  return (
    <Panel heading={t("operator:programme.onAir")} tone="onAir" aside={<Remark />}>
      <div className={styles.stage}>
        <div className={styles.picture} data-held={held} data-status={status}>
          <ProgrammeView />
        </div>
      </div>
      <div className={styles.controls}>
        <div className={styles.group} role="group" aria-label={t("operator:programme.layout")}>
          <span className={styles.label}>{t("operator:programme.layout")}</span>
          <IconAction
            action="layoutSolo"
            icon={layoutIcons.solo}
            name={t("operator:programme.solo")}
            hint={t("operator:programme.soloHint")}
            pressed={floorLayout === "solo"}
          />
          <IconAction
            action="layoutBeside"
            icon={layoutIcons.chairSpeaker}
            name={t("operator:programme.beside")}
            hint={t("operator:programme.besideHint")}
            pressed={floorLayout === "chairSpeaker"}
          />
          <IconAction
            action="layoutSlides"
            icon={layoutIcons.slideSpeaker}
            name={t("board:auto.slides")}
            hint={t("board:auto.slidesHint")}
            pressed={floorLayout === "slideSpeaker"}
          />
        </div>
        <ActionButton
          action="slate"
          title={t("operator:programme.slateHint")}
          pressed={status === "running" && programme.layout === "slate"}
        >
          {t("operator:programme.slate")}
        </ActionButton>
        <ActionButton action="hold" tone="held" title={t("operator:programme.holdHint")} pressed={held}>
          {t("operator:programme.hold")}
        </ActionButton>
      </div>
    </Panel>
  );
}

/** What the operator must not overlook about the picture. */
function Remark() {
  const { t } = useTranslation();
  const { held, status, programme } = useConference().state;
  if (held) return <span className={styles.held}>{t("operator:programme.held")}</span>;
  if (status === "running" || programme.layout !== "slate") return null;
  return <span className={styles.remark}>{t(`operator:programme.rest.${status}`)}</span>;
}
