import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "../../components/plain/Button.tsx";
import { useOwnDevice } from "../../features/devices/useOwnDevice.ts";
import styles from "./PairingScene.module.css";

/** A machine that is paired already needs no code: it says with whom, and goes in. */
export function KnownDevice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = useOwnDevice();
  if (own.state !== "paired") return null;
  return (
    <div className={styles.known}>
      <p>{t("pairing:known", { point: own.device.pointName, conference: own.device.conferenceTitle })}</p>
      <Button look="action" onClick={() => void navigate("/phong")}>
        {t("pairing:enter")}
      </Button>
    </div>
  );
}
