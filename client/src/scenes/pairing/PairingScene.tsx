import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { LanguageChoice } from "../../components/plain/LanguageChoice.tsx";
import { Notices } from "../../components/plain/Notices.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { PairStep } from "./PairStep.tsx";
import styles from "./PairingScene.module.css";

/** Pairs a machine with its room, once: the code and what the machine is for, then camera and microphone. */
export default function PairingScene() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [device, setDevice] = useState<PairedDevice | null>(null);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.top}>
          <p className={styles.brand}>{t("common:appName")}</p>
          <LanguageChoice />
        </div>
        {device ? (
          <CheckStep device={device} onDone={() => void navigate("/phong", { replace: true })} />
        ) : (
          <PairStep onPaired={setDevice} />
        )}
      </div>
      <Notices />
    </main>
  );
}
