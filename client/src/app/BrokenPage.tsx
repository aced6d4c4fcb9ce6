import { useTranslation } from "react-i18next";
import styles from "./Page.module.css";

/** What a person sees when a scene threw: what happened, what to do, and a line for the technician. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const text = isMissingChunk(error) ? t("common:broken.outdated") : t("common:broken.text");
  return (
    <main className={styles.page}>
      <h1>{t("common:broken.title")}</h1>
      <p>{text}</p>
      <p>
        <button type="button" className={styles.action} onClick={() => location.reload()}>
          {t("common:reload")}
        </button>{" "}
        <a href="/app">{t("common:home")}</a>
      </p>
      <pre className={styles.detail}>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
    </main>
  );
}

/** A new build has replaced the file that this page wanted to load. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
