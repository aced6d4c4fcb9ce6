import type { SealView } from "@diemcau/shared/protocol/sealing";
import { Anchor, Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { ConfirmPlaces } from "./ConfirmPlaces.tsx";
import { SealedDocument } from "./SealedDocument.tsx";
import styles from "./SealPanel.module.css";
import { SupplementForm } from "./SupplementForm.tsx";

interface Props {
  conferenceId: string;
  seal: SealView;
  timeZone: string;
  mayWrite: boolean;
  maySign: boolean;
}

/** Beside the minutes: who confirms, what was sealed, what was signed, and what is added afterwards. */
export function SealPanel({ conferenceId, seal, timeZone, mayWrite, maySign }: Props) {
  const { t } = useTranslation();
  const sealed = seal.target === "supplement";
  return (
    <aside className={styles.panel} aria-label={t("sealing:title")}>
      {seal.sealed.map((document) => (
        <SealedDocument
          key={document.id}
          conferenceId={conferenceId}
          document={document}
          timeZone={timeZone}
          maySign={maySign}
        />
      ))}
      <section className={styles.part}>
        <h2 className={styles.title}>{t(sealed ? "sealing:titleSupplement" : "sealing:title")}</h2>
        <p className={styles.note}>{t(sealed ? "sealing:supplement.lead" : "sealing:lead")}</p>
        {sealed && mayWrite && (
          <SupplementForm conferenceId={conferenceId} supplement={seal.supplement} timeZone={timeZone} />
        )}
        {sealed && !mayWrite && seal.supplement && <p className={styles.text}>{seal.supplement.text}</p>}
        {(!sealed || seal.supplement) && <Confirming conferenceId={conferenceId} seal={seal} timeZone={timeZone} />}
      </section>
    </aside>
  );
}

function Confirming({ conferenceId, seal, timeZone }: Pick<Props, "conferenceId" | "seal" | "timeZone">) {
  const { t } = useTranslation();
  /** What the person has read when the dialog opens; a change behind it makes the server refuse. */
  const [reading, setReading] = useState<string | null>(null);
  const { obstacle, digest, mine, target } = seal;
  return (
    <>
      <ConfirmPlaces seal={seal} timeZone={timeZone} />
      {obstacle && <p className={styles.obstacle}>{t(`sealing:obstacle.${obstacle}`)}</p>}
      {obstacle === "document.noLetterhead" && (
        <Anchor component={Link} to={`/van-ban/${conferenceId}`} size="sm">
          {t("sealing:toDocuments")}
        </Anchor>
      )}
      {obstacle === null && (
        <Anchor href={`/api/conferences/${conferenceId}/documents/${target}.pdf`} target="_blank" size="sm">
          {t("sealing:draft")}
        </Anchor>
      )}
      {mine && digest && (
        <Button leftSection={<IconLock size={16} />} onClick={() => setReading(digest)}>
          {t("sealing:confirm", { role: t(`sealing:role.${mine}`).toLocaleLowerCase("vi") })}
        </Button>
      )}
      {reading && mine && (
        <ConfirmDialog
          conferenceId={conferenceId}
          seal={seal}
          role={mine}
          digest={reading}
          onClose={() => setReading(null)}
        />
      )}
    </>
  );
}
