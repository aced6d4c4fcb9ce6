import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../features/directing/ActionButton.tsx";
import { undoLeft } from "../../features/directing/commandOf.ts";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./Footer.module.css";

/** HOÀN TÁC of the last grant, end or take, with the seconds for which it still works. */
export function UndoButton() {
  const { t } = useTranslation();
  const { state } = useConference();
  const left = undoLeft(state, useServerNow());
  const kind = left > 0 && state.undoable ? state.undoable.kind : "none";
  return (
    <div className={styles.undo} data-open={left > 0}>
      {left > 0 && <span className={styles.left}>{t("operator:footer.seconds", { count: Math.ceil(left) })}</span>}
      <ActionButton action="undo" tone="held" icon={<IconArrowBackUp size={16} />}>
        {t(`operator:footer.undo.${kind}`)}
      </ActionButton>
    </div>
  );
}
