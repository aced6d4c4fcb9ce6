import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { keys } from "../directing/keyMap.ts";
import { useMay } from "../session/useConference.ts";
import styles from "../floor/Queue.module.css";

/** Opens handing in, for who may. */
export function HandInButton() {
  const { t } = useTranslation();
  const { act } = useDirecting();
  if (!useMay("deck.add")) return null;
  return (
    <button type="button" className={styles.add} onClick={() => act("handIn")}>
      <IconPlus size={14} aria-hidden="true" />
      {t("showing:handInShort")}
      <kbd>{keys.handIn.label}</kbd>
    </button>
  );
}
