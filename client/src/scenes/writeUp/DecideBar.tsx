import type { WriteUp } from "@diemcau/shared/model/writeUp";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Button } from "@mantine/core";
import { IconCornerUpLeft, IconNews } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mayDo } from "../../features/account/useMe.ts";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import type { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";
import { useDecide } from "./useDecide.ts";
import { whoDecides } from "./whoDecides.ts";
import styles from "./WriteUpPage.module.css";

interface Props {
  me: Me;
  writeUp: WriteUp;
  server: ReturnType<typeof useWriteUp>;
}

/** Publish or send back, for an approver who didn't send it; everybody else reads what it waits for (PROTOCOL R5). */
export function DecideBar({ me, writeUp, server }: Props) {
  const { t } = useTranslation();
  const { ask, dialog } = useConfirm();
  const [returning, setReturning] = useState(false);
  const standing = whoDecides(writeUp, me, mayDo(me, "writeUp.publish"));
  const decide = useDecide(writeUp, server);
  if (standing === "done") return null;
  if (standing !== "decides")
    return (
      <footer className={styles.decide}>
        <span className={styles.reason}>{t(`writeUp:waiting.${standing}`)}</span>
      </footer>
    );
  const publish = () =>
    ask({
      title: t("writeUp:publishConfirm.title"),
      text: t(writeUp.live ? "writeUp:publishConfirm.correction" : "writeUp:publishConfirm.text"),
      action: t("writeUp:publish"),
      onConfirm: () => decide("publish"),
    });
  return (
    <footer className={styles.decide}>
      <Button variant="default" leftSection={<IconCornerUpLeft size={18} />} onClick={() => setReturning(true)}>
        {t("writeUp:return")}
      </Button>
      <Button leftSection={<IconNews size={18} />} onClick={publish}>
        {t("writeUp:publish")}
      </Button>
      {returning && (
        <ReturnDialog
          onClose={() => setReturning(false)}
          onReturn={async (remark) => {
            await decide("return", { remark });
            setReturning(false);
          }}
        />
      )}
      {dialog}
    </footer>
  );
}
