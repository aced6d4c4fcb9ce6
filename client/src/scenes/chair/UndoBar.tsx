import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { commandOf, undoLeft } from "../../features/directing/commandOf.ts";
import { keys } from "../../features/directing/keyMap.ts";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./UndoBar.module.css";

/** Takes the last invitation or end back, for as long as that is possible; its place is kept while it isn't. */
export function UndoBar() {
  const { t } = useTranslation();
  const { state } = useConference();
  const now = useServerNow();
  const left = undoLeft(state, now);
  const kind = left > 0 && state.undoable ? state.undoable.kind : null;
  return (
    <footer className={styles.bar} data-open={kind !== null}>
      <span role="status">{kind && t(`chair:undo.${kind}`)}</span>
      <ChairButton
        command={commandOf("undo", state, now)}
        icon={<IconArrowBackUp size={20} />}
        keyLabel={keys.undo.label}
      >
        {kind ? t("chair:undo.button", { count: Math.ceil(left) }) : t("operator:footer.undo.none")}
      </ChairButton>
    </footer>
  );
}
