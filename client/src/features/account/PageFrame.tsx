import type { Me } from "@diemcau/shared/protocol/rest";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { NoticeBell } from "../notices/NoticeBell.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { Emblem } from "./Emblem.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./PageFrame.module.css";
import { mayDo } from "./useMe.ts";

interface Props {
  me: Me;
  /** Reading width for lists of a person's own work, the full width for tables. */
  width?: "reading" | "wide";
  children: ReactNode;
}

/** The bar above every page of the office, and the page below it. */
export function PageFrame({ me, width = "wide", children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <NavLink to="/" className={styles.brand} end>
          <Emblem />
          <span className={styles.name}>{t("common:appName")}</span>
        </NavLink>
        <nav className={styles.links} aria-label={t("home:nav.label")}>
          <NavLink to="/" end>
            {t("home:nav.home")}
          </NavLink>
          {mayDo(me, "paper.read") ? (
            <NavLink to="/tham-luan/doc">{t("papers:nav")}</NavLink>
          ) : (
            <NavLink to="/tham-luan">{t("home:nav.papers")}</NavLink>
          )}
          {mayDo(me, "assignment.read") && <NavLink to="/nhiem-vu">{t("home:nav.assignments")}</NavLink>}
          {mayDo(me, "report.read") && <NavLink to="/bao-cao">{t("home:nav.reports")}</NavLink>}
          {mayDo(me, "directory.write") && <NavLink to="/van-phong">{t("home:nav.office")}</NavLink>}
        </nav>
        <LanguageSwitch />
        <NoticeBell />
        <AccountMenu me={me} />
      </header>
      <main className={width === "wide" ? styles.wide : styles.reading}>{children}</main>
    </div>
  );
}
