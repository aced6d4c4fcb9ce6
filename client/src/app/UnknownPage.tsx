import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./Page.module.css";

/** An address that leads nowhere. */
export default function UnknownPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <h1>{t("common:unknownPage.title")}</h1>
      <p>{t("common:unknownPage.text")}</p>
      <p>
        <Link to="/">{t("common:home")}</Link>
      </p>
    </main>
  );
}
