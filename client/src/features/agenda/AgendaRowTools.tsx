import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** What can be done to an item, each by a named button. */
export function AgendaRowTools({ title, first, last, onMove, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const tools = [
    { key: "up", Icon: IconArrowUp, disabled: first, act: () => onMove(-1) },
    { key: "down", Icon: IconArrowDown, disabled: last, act: () => onMove(1) },
    { key: "edit", Icon: IconPencil, disabled: false, act: onEdit },
    { key: "remove", Icon: IconTrash, disabled: false, act: onRemove },
  ];
  return (
    <Group gap={0} wrap="nowrap">
      {tools.map(({ key, Icon, disabled, act }) => {
        const label = t(`office:agenda.tool.${key}`, { title });
        return (
          <Tooltip key={key} label={label} openDelay={500}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={label}
              disabled={disabled}
              onClick={act}
              style={disabled ? { background: "none" } : undefined}
            >
              <Icon size={17} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Group>
  );
}
