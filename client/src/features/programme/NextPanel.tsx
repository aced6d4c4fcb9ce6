import { nextPointId, pictureRate } from "@diemcau/shared/rules/programme";
import { cameraOf, findPoint, type PointEntry } from "@diemcau/shared/rules/state";
import { IconSwitchHorizontal, IconVideo, IconVideoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { nextSource, picturesOf } from "../directing/composing.ts";
import { Panel } from "../directing/Panel.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { LayoutButtons } from "./LayoutButtons.tsx";
import { PreviewPicture } from "./PreviewPicture.tsx";
import styles from "./Programme.module.css";
import { SourceVideo } from "./SourceVideo.tsx";

/** KẾ TIẾP: what a cut takes. That is the picture being prepared, else the chosen point or the head of the queue. */
export function NextPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { preview } = state;
  const pointId = nextPointId(state);
  const point = pointId === null ? null : findPoint(state, pointId);
  const composes = useMay("programme.compose");
  return (
    <Panel heading={t("operator:programme.next")} tone="next" region="next" aside={<Remark />}>
      <div className={styles.stage}>
        <div className={styles.picture} data-next={preview !== null || point !== null} data-testid="next-picture">
          {preview ? <PreviewPicture preview={preview} /> : point ? <Preview point={point} /> : <Nothing />}
        </div>
      </div>
      <Caption point={point} />
      {composes && <LayoutButtons />}
      <div className={styles.controls}>
        <ActionButton
          action="cut"
          tone="action"
          icon={<IconSwitchHorizontal size={16} />}
          title={t(preview ? "board:compose.cutHint" : "operator:programme.cutHint")}
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

/** Which layout is prepared, and what a grid will cost every room's link. */
function Remark() {
  const { t } = useTranslation();
  const { preview } = useConference().state;
  if (!preview) return null;
  const rate = pictureRate(preview) / 1000;
  const cost = { count: preview.slots.length, rate: rate.toLocaleString("vi-VN", { maximumFractionDigits: 1 }) };
  return (
    <span className={styles.remark}>
      {preview.layout === "grid" ? t("board:compose.gridCost", cost) : t(`board:compose.${preview.layout}`)}
    </span>
  );
}

/** Whose picture it is, and by which of its cameras. */
function Caption({ point }: { point: PointEntry | null }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { preview } = state;
  const several = point !== null && picturesOf(state, point.id).length > 1;
  const why = state.chosenNextPointId !== null ? "operator:programme.chosen" : "operator:programme.fromQueue";
  return (
    <div className={styles.caption}>
      <strong>{preview && preview.slots.length === 0 ? "" : point?.name}</strong>
      {preview?.layout === "grid" && (
        <ActionButton action="fillGrid" title={t("board:compose.fillHint")}>
          {t("board:compose.fill")}
        </ActionButton>
      )}
      {several && preview?.layout !== "grid" && (
        <ActionButton action="turnSource" title={t("board:compose.sourceHint")}>
          {nextSource(state)?.name ?? t("board:compose.source")}
        </ActionButton>
      )}
      {point && !preview && !several && <span>{t(why)}</span>}
    </div>
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
