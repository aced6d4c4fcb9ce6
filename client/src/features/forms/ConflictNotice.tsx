import { Alert, Button, Group, Table, Text } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Difference } from "./differences.ts";

interface Props {
  differences: readonly Difference[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else changed what is being edited: shows where the two versions differ and offers both ways on. */
export function ConflictNotice({ differences, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      variant="light"
      bg="var(--dc-warning-soft)"
      icon={<IconGitMerge size={18} />}
      role="alert"
      title={t("directory:conflict.title")}
    >
      <Text size="sm">{t("directory:conflict.text")}</Text>
      {differences.length > 0 && (
        <Table fz="sm" my="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              <Table.Th>{t("directory:conflict.mine")}</Table.Th>
              <Table.Th>{t("directory:conflict.theirs")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ label, mine, theirs }) => (
              <Table.Tr key={label}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>{mine || "–"}</Table.Td>
                <Table.Td>{theirs || "–"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap="sm" mt="xs">
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t("directory:conflict.takeTheirs")}
        </Button>
        <Button size="xs" onClick={onKeepMine}>
          {t("directory:conflict.keepMine")}
        </Button>
      </Group>
    </Alert>
  );
}
