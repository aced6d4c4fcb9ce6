import type { Unit } from "@diemcau/shared/model/unit";
import { type ComboboxItem, Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { matchesWords } from "./personSearch.ts";
import styles from "./UnitSelect.module.css";
import { buildUnitTree, unitRows } from "./unitTree.ts";

interface Props extends Omit<SelectProps, "data" | "filter" | "renderOption"> {
  units: readonly Unit[];
  /** Units that can't be chosen, left out of the list. */
  without?: ReadonlySet<string>;
}

/** Chooses one unit from the tree; typing finds it by words without accents. */
export function UnitSelect({ units, without, ...props }: Props) {
  const { t } = useTranslation();
  const rows = useMemo(() => unitRows(buildUnitTree(units)), [units]);
  const depths = new Map(rows.map(({ unit, depth }) => [unit.id, depth]));
  const data = rows
    .filter(({ unit }) => !without?.has(unit.id))
    .map(({ unit }) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage={t("directory:unit.notFound")}
      {...props}
      data={data}
      filter={({ options, search }) =>
        options.filter((option): option is ComboboxItem => "value" in option && matchesWords(option.label, search))
      }
      renderOption={({ option }) => (
        <span className={styles.option} style={{ "--depth": depths.get(option.value) ?? 0 }}>
          {option.label}
        </span>
      )}
    />
  );
}
