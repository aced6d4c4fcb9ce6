import type { PaperWarning } from "@diemcau/shared/model/paper";
import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Rules of the official form that a handed-in file doesn't keep: told, never a reason to refuse it. */
export function PaperWarnings({ warnings }: { warnings: readonly PaperWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      bg="var(--dc-warning-soft)"
      icon={<IconAlertTriangle size={18} />}
      title={t("papers:warnings", { count: warnings.length })}
    >
      <List size="sm" spacing={2}>
        {warnings.map(({ rule, found }) => (
          <List.Item key={rule}>{found}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
