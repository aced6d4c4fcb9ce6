import type { PointEntry } from "@diemcau/shared/rules/state";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { remedyText } from "../../features/preflight/remedy.ts";
import styles from "./AnnexPaper.module.css";

/** One point: who is responsible, its machines, and what its last check measured. */
export function AnnexPoint({ point, timeZone }: { point: PointEntry; timeZone: string }) {
  const { t } = useTranslation();
  const { name, unit, technician, devices, preflight } = point;
  const machines = devices.map((device) => `${device.name} (${t(`office:pairing.role.${device.role}`)})`).join(", ");
  return (
    <section className={styles.point} aria-label={name}>
      <h2>
        {name} – {unit.name}
      </h2>
      <p>
        {technician && technician.name !== "" && (
          <>
            {t("preflight:annex.technician")}: {technician.name}, {technician.phone}.{" "}
          </>
        )}
        {t("preflight:annex.devices")}: {machines || t("preflight:annex.noDevices")}.{" "}
        {preflight
          ? `${t("preflight:annex.at", { time: `${clockTime(preflight.at, timeZone)} ${shortDate(preflight.at, timeZone)}` })}.`
          : t("preflight:annex.never")}
      </p>
      {preflight && (
        <table>
          <thead>
            <tr>
              <th>{t("preflight:annex.step")}</th>
              <th>{t("preflight:annex.result")}</th>
              <th>{t("preflight:annex.measured")}</th>
              <th>{t("preflight:annex.note")}</th>
            </tr>
          </thead>
          <tbody>
            {preflight.checks.map((check) => (
              <tr key={check.step}>
                <td>{t(`preflight:step.${check.step}`)}</td>
                <td>{t(`preflight:result.${check.result}`)}</td>
                <td>{check.measured}</td>
                <td>{remedyText(t, check)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
