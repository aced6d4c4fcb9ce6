import type { DeviceRole } from "@diemcau/shared/model/point";
import { useTranslation } from "react-i18next";
import styles from "./PairingScene.module.css";

const roles = ["both", "screen", "desk"] as const satisfies readonly DeviceRole[];

/** What the machine is for, each with a sentence. */
export function RoleChoice({ role, onChoose }: { role: DeviceRole; onChoose: (role: DeviceRole) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t("pairing:role")}</legend>
      <div className={styles.roles}>
        {roles.map((one) => (
          <label key={one} className={styles.role}>
            <input type="radio" name="role" checked={role === one} onChange={() => onChoose(one)} />
            <strong>{t(`pairing:roles.${one}.name`)}</strong>
            <span>{t(`pairing:roles.${one}.means`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
