import type { PointEntry } from "@diemcau/shared/rules/state";
import { ActionIcon, Badge, Button, Group, Table, Tooltip } from "@mantine/core";
import { IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DeviceCount } from "./DeviceCount.tsx";
import styles from "./PointTable.module.css";

interface Props {
  points: readonly PointEntry[];
  /** Absent where the person may not. */
  onDevices: ((point: PointEntry) => void) | null;
  onEdit: ((point: PointEntry) => void) | null;
  onRemove: ((point: PointEntry) => void) | null;
}

/** Points as a table: room, unit, who to call, how many are expected, and what is paired there. */
export function PointTable({ points, onDevices, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const columns = ["name", "unit", "technician", "phone", "expectedShort", "devices"] as const;
  return (
    <div className={styles.box}>
      <Table highlightOnHover verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={column === "expectedShort" ? styles.number : undefined}>
                {t(`office:points.${column}`)}
              </Table.Th>
            ))}
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map((point) => (
            <Table.Tr key={point.id}>
              <Table.Td className={styles.name}>
                {point.name}{" "}
                {point.kind === "host" && (
                  <Badge size="sm" tt="none" variant="light">
                    {t("office:points.hostShort")}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{point.unit.name}</Table.Td>
              <Table.Td>{point.technician?.name}</Table.Td>
              <Table.Td className={styles.phone}>{point.technician?.phone}</Table.Td>
              <Table.Td className={styles.number}>{point.expected > 0 ? point.expected : ""}</Table.Td>
              <Table.Td>
                <DeviceCount point={point} />
              </Table.Td>
              <Table.Td>
                <Tools point={point} onDevices={onDevices} onEdit={onEdit} onRemove={onRemove} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Tools({ point, onDevices, onEdit, onRemove }: Omit<Props, "points"> & { point: PointEntry }) {
  const { t } = useTranslation();
  const { name } = point;
  const edits = [
    { label: t("office:points.tool.edit", { name }), Icon: IconPencil, act: onEdit },
    { label: t("office:points.tool.remove", { name }), Icon: IconTrash, act: onRemove },
  ];
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      {onDevices && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconLink size={15} />}
          aria-label={t("office:points.tool.pair", { name })}
          onClick={() => onDevices(point)}
        >
          {t("office:points.pairShort")}
        </Button>
      )}
      {edits.map(
        ({ label, Icon, act }) =>
          act && (
            <Tooltip key={label} label={label} openDelay={500}>
              <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => act(point)}>
                <Icon size={17} />
              </ActionIcon>
            </Tooltip>
          ),
      )}
    </Group>
  );
}
