import type { Unit } from "@diemcau/shared/model/unit";
import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./UnitTree.module.css";
import { buildUnitTree, type UnitRow, unitRows } from "./unitTree.ts";

interface Actions {
  onAdd: (parent: Unit) => void;
  onEdit: (unit: Unit) => void;
  onRemove: (unit: Unit) => void;
}

/** The tree of units, any depth, with what can be done to each. */
export function UnitTree({
  units,
  peopleOf,
  ...actions
}: Actions & { units: readonly Unit[]; peopleOf: ReadonlyMap<string, number> }) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setCollapsed((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <ul className={styles.tree}>
      {unitRows(buildUnitTree(units), collapsed).map((row) => (
        <UnitLine
          key={row.unit.id}
          row={row}
          people={peopleOf.get(row.unit.id) ?? 0}
          open={!collapsed.has(row.unit.id)}
          onToggle={() => toggle(row.unit.id)}
          {...actions}
        />
      ))}
    </ul>
  );
}

interface LineProps extends Actions {
  row: UnitRow;
  people: number;
  open: boolean;
  onToggle: () => void;
}

function UnitLine({ row: { unit, depth, hasChildren }, people, open, onToggle, onAdd, onEdit, onRemove }: LineProps) {
  const { t } = useTranslation();
  const tools = [
    { label: t("directory:unit.addBelow", { name: unit.name }), Icon: IconPlus, act: onAdd },
    { label: t("directory:unit.edit", { name: unit.name }), Icon: IconPencil, act: onEdit },
    { label: t("directory:unit.remove", { name: unit.name }), Icon: IconTrash, act: onRemove },
  ];
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.line} style={{ "--depth": depth }}>
      {hasChildren ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          onClick={onToggle}
          aria-expanded={open}
          aria-label={t(open ? "directory:unit.fold" : "directory:unit.unfold", { name: unit.name })}
        >
          <Chevron size={16} />
        </ActionIcon>
      ) : (
        <span className={styles.leaf} />
      )}
      <span className={styles.name}>{unit.name}</span>
      <span className={styles.short}>{unit.shortName}</span>
      <span className={styles.people}>{people > 0 && t("directory:unit.people", { count: people })}</span>
      <Group gap={2} wrap="nowrap" className={styles.tools}>
        {tools.map(({ label, Icon, act }) => (
          <Tooltip key={label} label={label} openDelay={400}>
            <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => act(unit)}>
              <Icon size={17} />
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
    </li>
  );
}
