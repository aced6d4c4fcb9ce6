import { useTranslation } from "react-i18next";
import styles from "./Page.module.css";

/** While a scene's script is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return <div className={styles.loading}>{t("common:loading")}</div>;
}
