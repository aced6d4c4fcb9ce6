import type { WriteUp } from "@diemcau/shared/model/writeUp";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Badge } from "@mantine/core";
import { IconChecks, IconClock, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AccountMenu } from "../../features/account/AccountMenu.tsx";
import { Emblem } from "../../features/account/Emblem.tsx";
import styles from "./WriteUpBar.module.css";

const looks = {
  draft: { color: "gray", Icon: IconPencil },
  review: { color: "yellow.9", Icon: IconClock },
  published: { color: "green.9", Icon: IconChecks },
} satisfies Record<WriteUp["state"], { color: string; Icon: typeof IconPencil }>;

interface Props {
  me: Me;
  writeUp: WriteUp;
  children?: ReactNode;
}

/** What this is, how far it has come and by whom, and what can be done. */
export function WriteUpBar({ me, writeUp, children }: Props) {
  const { t } = useTranslation();
  const { color, Icon } = looks[writeUp.state];
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={t("common:home")}>
        <Emblem size={28} />
      </Link>
      <h1 className={styles.name}>{t("writeUp:title")}</h1>
      <Badge color={color} variant="light" tt="none" size="lg" leftSection={<Icon size={14} />}>
        {t(`writeUp:state.${writeUp.state}`)}
      </Badge>
      <span className={styles.who}>
        {writeUp.submittedBy && t("writeUp:submittedBy", { name: writeUp.submittedBy.name })}
        {writeUp.publishedBy && ` · ${t("writeUp:publishedBy", { name: writeUp.publishedBy.name })}`}
      </span>
      <div className={styles.actions}>{children}</div>
      <AccountMenu me={me} />
    </header>
  );
}
