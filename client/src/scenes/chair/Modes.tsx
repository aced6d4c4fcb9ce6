import { floorModes } from "@diemcau/shared/model/floor";
import { useTranslation } from "react-i18next";
import { chooseMode } from "../../features/directing/floorCommands.ts";
import { useConference } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./SpeakerPart.module.css";

/** How the floor is given, in words. */
export function Modes() {
  const { t } = useTranslation();
  const { state } = useConference();
  return (
    <div className={styles.modes} role="group" aria-label={t("floor:mode.label")}>
      {floorModes.map((mode) => (
        <ChairButton
          key={mode}
          command={state.status === "running" ? chooseMode(state, mode) : null}
          pressed={state.floorMode === mode}
        >
          {t(`chair:mode.${mode}`)}
        </ChairButton>
      ))}
    </div>
  );
}
