import type { Unit } from "@diemcau/shared/model/unit";
import { Button, Checkbox, ScrollArea, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { matchesWords } from "./personSearch.ts";
import styles from "./UnitPicker.module.css";
import { buildUnitTree, unitRows, withDescendants } from "./unitTree.ts";

interface Props {
  units: readonly Unit[];
  /** Units that are in already: shown, and not to be chosen. */
  taken: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Chooses many units from the tree, one by one or all below one. */
export function UnitPicker({ units, taken, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const rows = unitRows(buildUnitTree(units)).filter(({ unit }) => matchesWords(unit.name, words));

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  }
  const free = (id: string) => [...withDescendants(units, id)].filter((below) => below !== id && !taken.has(below));
  return (
    <div>
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder={t("office:points.search")}
        aria-label={t("office:points.search")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        mb="xs"
      />
      <ScrollArea.Autosize mah={360} className={styles.box} type="auto">
        {rows.length === 0 && <p className={styles.none}>{t("directory:unit.notFound")}</p>}
        <ul className={styles.list}>
          {rows.map(({ unit, depth, hasChildren }) => (
            <li key={unit.id} className={styles.row} style={{ "--depth": words === "" ? depth : 0 }}>
              <Checkbox
                checked={taken.has(unit.id) || chosen.has(unit.id)}
                disabled={taken.has(unit.id)}
                onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
                label={taken.has(unit.id) ? `${unit.name} (${t("office:points.taken")})` : unit.name}
              />
              {hasChildren && free(unit.id).length > 0 && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => onChange(new Set([...chosen, ...free(unit.id)]))}
                >
                  {t("office:points.chooseBelow", { count: free(unit.id).length })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </div>
  );
}
