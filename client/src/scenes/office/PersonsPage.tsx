import type { Person } from "@diemcau/shared/model/person";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonForm } from "../../features/directory/PersonForm.tsx";
import { PersonTable } from "../../features/directory/PersonTable.tsx";
import { searchPersons } from "../../features/directory/personSearch.ts";
import { UnitSelect } from "../../features/directory/UnitSelect.tsx";
import { withDescendants } from "../../features/directory/unitTree.ts";
import { usePersons, useUnits } from "../../features/directory/useDirectory.ts";
import { SidePanel } from "../../features/forms/SidePanel.tsx";
import { PageHead } from "./PageHead.tsx";

/** Everybody of the directory: found by words and unit, added and changed. */
export function PersonsPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data: persons, error } = usePersons();
  const { data: units = [] } = useUnits();
  const [words, setWords] = useState("");
  const [unitId, setUnitId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Person | "new" | null>(null);
  const unitIds = unitId === null ? null : withDescendants(units, unitId);
  const found = searchPersons(persons ?? [], { words, unitIds });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const edited = editing === "new" ? null : editing;
  return (
    <>
      <PageHead
        title={t("directory:person.list")}
        lead={persons && t("directory:person.found", { count: found.length })}
      >
        <Button onClick={() => setEditing("new")}>{t("directory:person.add")}</Button>
      </PageHead>
      <Group mb="md" gap="sm">
        <TextInput
          flex={2}
          miw={220}
          leftSection={<IconSearch size={16} />}
          placeholder={t("directory:person.search")}
          aria-label={t("directory:person.search")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <UnitSelect
          flex={1}
          miw={220}
          aria-label={t("directory:person.unit")}
          placeholder={t("directory:person.ofUnit")}
          units={units}
          value={unitId}
          onChange={setUnitId}
        />
      </Group>
      {!persons && (error ? <Text>{t("common:failed")}</Text> : <Skeleton height={320} />)}
      {persons && found.length === 0 && (
        <Text c="dimmed">{t(persons.length === 0 ? "directory:person.none" : "directory:person.notFound")}</Text>
      )}
      {found.length > 0 && (
        <PersonTable persons={found} unitName={(id) => (id && names.get(id)) || ""} onEdit={setEditing} />
      )}
      <SidePanel
        size="lg"
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={edited ? t("directory:person.editTitle") : t("directory:person.addTitle")}
      >
        {editing !== null && (
          <PersonForm
            persons={persons ?? []}
            units={units}
            person={edited}
            unitId={unitId}
            mayMakeAdmin={me.roles.includes("admin")}
            onDone={() => setEditing(null)}
          />
        )}
      </SidePanel>
    </>
  );
}
