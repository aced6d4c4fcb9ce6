import type { Unit } from "@diemcau/shared/model/unit";
import { Button, Skeleton, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notify, notifyFailure } from "../../components/notify.ts";
import { UnitForm } from "../../features/directory/UnitForm.tsx";
import { UnitTree } from "../../features/directory/UnitTree.tsx";
import { useDirectoryWriter, usePersons, useUnits } from "../../features/directory/useDirectory.ts";
import { Dialog } from "../../features/forms/Dialog.tsx";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import { PageHead } from "./PageHead.tsx";

/** The form that is open: for a new unit below `parentId`, or for `unit`. */
interface Editing {
  unit: Unit | null;
  parentId: string | null;
}

/** The tree of units and what can be done to it. */
export function UnitsPage() {
  const { t } = useTranslation();
  const { data: units, error } = useUnits();
  const { data: persons } = usePersons();
  const { removeUnit } = useDirectoryWriter();
  const { ask, dialog } = useConfirm();
  const [editing, setEditing] = useState<Editing | null>(null);
  const peopleOf = new Map<string, number>();
  for (const { unitId } of persons ?? []) if (unitId) peopleOf.set(unitId, (peopleOf.get(unitId) ?? 0) + 1);

  const askRemoval = ({ id, name }: Unit) =>
    ask({
      title: t("directory:unit.removeTitle"),
      text: t("directory:unit.removeText", { name }),
      action: t("directory:unit.removeAction"),
      onConfirm: () =>
        removeUnit(id).then(() => notify({ tone: "done", text: t("directory:unit.removed", { name }) }), notifyFailure),
    });
  return (
    <>
      <PageHead title={t("directory:unit.title")} lead={t("directory:unit.lead")}>
        <Button onClick={() => setEditing({ unit: null, parentId: null })}>{t("directory:unit.add")}</Button>
      </PageHead>
      {!units && (error ? <Text>{t("common:failed")}</Text> : <Skeleton height={320} />)}
      {units?.length === 0 && <Text c="dimmed">{t("directory:unit.none")}</Text>}
      {units && units.length > 0 && (
        <UnitTree
          units={units}
          peopleOf={peopleOf}
          onAdd={({ id }) => setEditing({ unit: null, parentId: id })}
          onEdit={(unit) => setEditing({ unit, parentId: unit.parentId })}
          onRemove={askRemoval}
        />
      )}
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        closeOnClickOutside={false}
        title={editing?.unit ? t("directory:unit.editTitle") : t("directory:unit.addTitle")}
      >
        {editing && <UnitForm {...editing} units={units ?? []} onDone={() => setEditing(null)} />}
      </Dialog>
      {dialog}
    </>
  );
}
