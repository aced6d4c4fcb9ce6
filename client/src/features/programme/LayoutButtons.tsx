import type { Layout } from "@diemcau/shared/model/programme";
import { IconMessage2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BoardAction } from "../directing/keyMap.ts";
import { useConference } from "../session/useConference.ts";
import { IconAction } from "./IconAction.tsx";
import styles from "./LayoutButtons.module.css";
import { layoutIcons } from "./layoutIcons.ts";

const composed: readonly (readonly [BoardAction, Layout])[] = [
  ["composeSolo", "solo"],
  ["composeBeside", "chairSpeaker"],
  ["composeSlideSpeaker", "slideSpeaker"],
  ["composeSlide", "slide"],
  ["composeGrid", "grid"],
  ["composeClip", "clip"],
  ["composeVote", "vote"],
  ["composeTest", "test"],
  ["composeSlate", "slate"],
];

/** Layouts to prepare, each under its key, and the line of text that runs over every screen. */
export function LayoutButtons() {
  const { t } = useTranslation();
  const { preview, crawl } = useConference().state;
  return (
    <div className={styles.layouts} role="group" aria-label={t("board:compose.title")}>
      {composed.map(([action, layout]) => (
        <IconAction
          key={action}
          action={action}
          icon={layoutIcons[layout]}
          name={t(`board:compose.${layout}`)}
          hint={t(`board:compose.hint.${layout}`)}
          pressed={preview?.layout === layout}
        />
      ))}
      <IconAction
        action="crawl"
        icon={IconMessage2}
        name={t("board:crawl.button")}
        hint={t("board:crawl.hint")}
        pressed={crawl !== null}
      />
    </div>
  );
}
