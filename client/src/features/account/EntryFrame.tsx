import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Emblem } from "./Emblem.tsx";
import styles from "./EntryFrame.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

interface Props {
  title: string;
  lead: string;
  children: ReactNode;
  /** Stands under the card. */
  below?: ReactNode;
}

/** The page in front of the office, for those who haven't signed in. */
export function EntryFrame({ title, lead, children, below }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Emblem size={44} />
        <div className={styles.name}>
          <strong>{t("common:appName")}</strong>
          <span>{t("signIn:product")}</span>
        </div>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <section className={styles.card}>
          <h1>{title}</h1>
          <p>{lead}</p>
          {children}
        </section>
        {below}
      </main>
    </div>
  );
}
