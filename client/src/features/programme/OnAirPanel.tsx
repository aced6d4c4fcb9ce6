import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { Panel } from "../directing/Panel.tsx";
import { useConference } from "../session/useConference.ts";
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
          <ActionButton action="layoutSolo" title={t("operator:programme.soloHint")} pressed={floorLayout === "solo"}>
            {t("operator:programme.solo")}
          </ActionButton>
          <ActionButton
            action="layoutBeside"
            title={t("operator:programme.besideHint")}
            pressed={floorLayout === "chairSpeaker"}
          >
            {t("operator:programme.beside")}
          </ActionButton>
          <ActionButton
            action="slate"
            title={t("operator:programme.slateHint")}
            pressed={status === "running" && programme.layout === "slate"}
          >
            {t("operator:programme.slate")}
          </ActionButton>
        </div>
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
  const { held, status } = useConference().state;
  if (held) return <span className={styles.held}>{t("operator:programme.held")}</span>;
  if (status === "running") return null;
  return <span className={styles.remark}>{t(`operator:programme.rest.${status}`)}</span>;
}
