import { IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./ChairButton.module.css";

/** Begins the conference; ends it after asking, since that can't be undone. */
export function StartOrEnd() {
  const { t } = useTranslation();
  const { status } = useConference().state;
  const { send } = useDirecting();
  const { ask, dialog } = useConfirm();
  if (status === "ended") return null;
  if (status === "planned")
    return (
      <ChairButton command={{ type: "conference.start", data: {} }} tone="main" icon={<IconPlayerPlay size={20} />}>
        {t("chair:start")}
      </ChairButton>
    );
  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-tone="quiet"
        onClick={() =>
          ask({
            title: t("operator:end.title"),
            text: t("operator:end.final"),
            action: t("operator:end.confirm"),
            onConfirm: () => send({ type: "conference.end", data: {} }),
          })
        }
      >
        {t("operator:end.confirm")}
      </button>
      {dialog}
    </>
  );
}
