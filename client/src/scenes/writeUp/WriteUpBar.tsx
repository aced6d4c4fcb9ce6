import type { WriteUp } from "@diemcau/shared/model/writeUp";
import type { Me } from "@diemcau/shared/protocol/rest";
import { IconChecks, IconClock, IconPencil, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AccountMenu } from "../../features/account/AccountMenu.tsx";
import { Emblem } from "../../features/account/Emblem.tsx";
import styles from "./WriteUpBar.module.css";

const icons = { draft: IconPencil, review: IconClock, published: IconChecks, withdrawn: IconTrash } satisfies Record<
  WriteUp["state"],
  unknown
>;

interface Props {
  me: Me;
  writeUp: WriteUp;
  children?: ReactNode;
}

/** What this is, how far it has come and by whom, and what can be done. */
export function WriteUpBar({ me, writeUp, children }: Props) {
  const { t } = useTranslation();
  const Icon = icons[writeUp.state];
  const { submittedBy, publishedBy } = writeUp;
  const who = [
    ...(submittedBy ? [t("writeUp:submittedBy", { name: submittedBy.name })] : []),
    ...(publishedBy ? [t("writeUp:publishedBy", { name: publishedBy.name })] : []),
  ];
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={t("common:home")}>
        <Emblem size={28} />
      </Link>
      <h1 className={styles.name}>{t("writeUp:title")}</h1>
      <span className={styles.state} data-state={writeUp.state}>
        <Icon size={14} aria-hidden="true" />
        {t(
          `writeUp:state.${writeUp.live && writeUp.state !== "published" ? `corrected.${writeUp.state}` : writeUp.state}`,
        )}
      </span>
      <span className={styles.who}>{who.join(" · ")}</span>
      <div className={styles.actions}>{children}</div>
      <AccountMenu me={me} />
    </header>
  );
}
