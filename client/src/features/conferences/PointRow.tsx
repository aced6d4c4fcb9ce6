import type { PointEntry } from "@diemcau/shared/rules/state";
import { ActionIcon, Badge, Button, Group, Table } from "@mantine/core";
import { IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { DeviceCount } from "./DeviceCount.tsx";
import styles from "./PointTable.module.css";

/** What can be asked of a point's row. */
export type PointAct = "devices" | "edit" | "remove";

interface Props {
  point: PointEntry;
  mayPair: boolean;
  mayChange: boolean;
  onAct: (act: PointAct, point: PointEntry) => void;
}

/** One point. Drawn again only when it changed: a conference may have hundreds. */
export const PointRow = memo(function PointRow({ point, mayPair, mayChange, onAct }: Props) {
  const { t } = useTranslation();
  const { name, unit, technician, expected } = point;
  const edits = [
    { act: "edit", label: t("office:points.tool.edit", { name }), Icon: IconPencil },
    { act: "remove", label: t("office:points.tool.remove", { name }), Icon: IconTrash },
  ] as const;
  return (
    <Table.Tr>
      <Table.Td className={styles.name}>
        {name}{" "}
        {point.kind === "host" && (
          <Badge size="sm" tt="none" variant="light">
            {t("office:points.hostShort")}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{unit.name}</Table.Td>
      <Table.Td>{technician?.name}</Table.Td>
      <Table.Td className={styles.phone}>{technician?.phone}</Table.Td>
      <Table.Td className={styles.number}>{expected > 0 ? expected : ""}</Table.Td>
      <Table.Td>
        <DeviceCount point={point} />
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {mayPair && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconLink size={15} />}
              aria-label={t("office:points.tool.pair", { name })}
              onClick={() => onAct("devices", point)}
            >
              {t("office:points.pairShort")}
            </Button>
          )}
          {mayChange &&
            edits.map(({ act, label, Icon }) => (
              <ActionIcon
                key={act}
                variant="subtle"
                color="gray"
                aria-label={label}
                title={label}
                onClick={() => onAct(act, point)}
              >
                <Icon size={17} />
              </ActionIcon>
            ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
});
