import type { Me } from "@diemcau/shared/protocol/rest";
import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import styles from "./PapersHead.module.css";

/** Title of the papers' pages; who reads others' papers goes from one list to the other. */
export function PapersHead({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mb="md" gap="sm">
      {mayDo(me, "paper.read") ? (
        <nav className={styles.lists} aria-label={t("papers:lists")}>
          <NavLink to="/tham-luan" end>
            {t("papers:title")}
          </NavLink>
          <NavLink to="/tham-luan/doc">{t("papers:toRead")}</NavLink>
        </nav>
      ) : (
        <Title order={1} size="h3">
          {t("papers:title")}
        </Title>
      )}
      {children}
    </Group>
  );
}
