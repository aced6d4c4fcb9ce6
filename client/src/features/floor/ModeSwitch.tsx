import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { useConference } from "../session/useConference.ts";
import styles from "./SpeakerCard.module.css";

const modes = [
  { mode: "one", action: "modeOne" },
  { mode: "several", action: "modeSeveral" },
  { mode: "free", action: "modeFree" },
] as const;

/** One at a time, several that the chair grants, or free discussion. */
export function ModeSwitch() {
  const { t } = useTranslation();
  const { floorMode } = useConference().state;
  return (
    <div className={styles.modes} role="group" aria-label={t("floor:mode.label")}>
      {modes.map(({ mode, action }) => (
        <ActionButton key={mode} action={action} title={t(`floor:mode.${mode}Hint`)} pressed={floorMode === mode}>
          {t(`floor:mode.${mode}`)}
        </ActionButton>
      ))}
    </div>
  );
}
