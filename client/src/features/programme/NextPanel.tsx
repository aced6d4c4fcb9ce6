import { nextPointId } from "@diemcau/shared/rules/programme";
import { cameraOf, findPoint, type PointEntry } from "@diemcau/shared/rules/state";
import { IconSwitchHorizontal, IconVideo, IconVideoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { Panel } from "../directing/Panel.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Programme.module.css";
import { SourceVideo } from "./SourceVideo.tsx";

/** KẾ TIẾP: the point that a cut takes, chosen by the operator or the head of the queue. */
export function NextPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const pointId = nextPointId(state);
  const point = pointId === null ? null : findPoint(state, pointId);
  const chosen = state.chosenNextPointId !== null;
  return (
    <Panel heading={t("operator:programme.next")} tone="next">
      <div className={styles.stage}>
        <div className={styles.picture} data-next={point !== null}>
          {point ? <Preview point={point} /> : <Nothing />}
        </div>
      </div>
      <div className={styles.caption}>
        <strong>{point?.name}</strong>
        {point && <span>{t(chosen ? "operator:programme.chosen" : "operator:programme.fromQueue")}</span>}
      </div>
      <div className={styles.controls}>
        <ActionButton
          action="cut"
          tone="action"
          icon={<IconSwitchHorizontal size={16} />}
          title={t("operator:programme.cutHint")}
        >
          {t("operator:programme.cut")}
        </ActionButton>
        <ActionButton action="clearNext" tone="quiet" title={t("operator:programme.clearNextHint")}>
          {t("operator:programme.clearNext")}
        </ActionButton>
      </div>
    </Panel>
  );
}

function Preview({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const watches = useMay("media.wall");
  const seen = cameraOf(state, point.id) !== null;
  if (seen && !watches)
    return (
      <div className={styles.blank}>
        <IconVideo size={28} aria-hidden="true" />
        {t("operator:programme.ready", { point: point.name })}
      </div>
    );
  if (seen) return <SourceVideo pointId={point.id} purpose="wall" />;
  return (
    <div className={styles.blank}>
      <IconVideoOff size={28} aria-hidden="true" />
      {t("operator:programme.noPicture", { point: point.name })}
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const ended = useConference().state.status === "ended";
  return (
    <div className={styles.blank}>
      <strong>{t("operator:programme.noNext")}</strong>
      {!ended && t("operator:programme.noNextHint")}
    </div>
  );
}
