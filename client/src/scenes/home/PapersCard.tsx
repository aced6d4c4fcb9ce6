import { Group, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PaperStateBadge } from "../../features/papers/PaperStateBadge.tsx";
import { countStates } from "../../features/papers/paperState.ts";
import { useMyPapers } from "../../features/papers/useMyPapers.ts";
import styles from "./SideCard.module.css";

/** How the person's own papers stand. */
export function PapersCard() {
  const { t } = useTranslation();
  const { data: papers, error } = useMyPapers();
  return (
    <Paper withBorder p="md" component={Link} to="/tham-luan" className={styles.link}>
      <Title order={2} size="h5" mb="xs">
        {t("home:myPapers", { count: papers?.length ?? 0 })}
      </Title>
      {!papers && !error && <Skeleton height={24} />}
      {!papers && error && <Text size="sm">{t("common:failed")}</Text>}
      {papers?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("home:noPaper")}
        </Text>
      )}
      <Group gap="xs">
        {countStates(papers ?? []).map(({ state, count }) => (
          <PaperStateBadge key={state} state={state} count={count} />
        ))}
      </Group>
    </Paper>
  );
}
