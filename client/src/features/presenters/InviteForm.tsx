import type { Speaker } from "@diemcau/shared/protocol/commands";
import { Anchor, Button, Group, Select, SimpleGrid, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inPointOrder } from "../conferences/pointOrder.ts";
import { matchesWords } from "../directory/personSearch.ts";
import { usePersons } from "../directory/useDirectory.ts";
import { useConference } from "../session/useConference.ts";

interface Props {
  busy: boolean;
  onInvite: (pointId: string, person: Speaker, name: string) => void;
}

const nobody = { name: "", title: "", unit: "" };

/** Names a presenter, of the agenda first, else of the directory, else typed; and the point where they sit. */
export function InviteForm({ busy, onInvite }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const people = usePersons().data ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const [typed, setTyped] = useState<typeof nobody | null>(null);
  const [pointId, setPointId] = useState<string | null>(null);
  const inAgenda = new Set(state.agenda.flatMap(({ person }) => (person?.id ? [person.id] : [])));
  const options = (own: boolean) =>
    people.filter(({ id }) => inAgenda.has(id) === own).map(({ id, name }) => ({ value: id, label: name }));
  const name = typed ? typed.name.trim() : (people.find(({ id }) => id === personId)?.name ?? "");
  const choose = (id: string | null) => {
    setPersonId(id);
    const unitId = people.find((person) => person.id === id)?.unitId;
    const home = state.points.find(({ unit }) => unit.id === unitId);
    if (home) setPointId(home.id);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pointId === null || name === "") return;
    if (typed) onInvite(pointId, typed, name);
    else if (personId !== null) onInvite(pointId, { personId }, name);
  };
  const field = (key: keyof typeof nobody) => ({
    value: typed?.[key] ?? "",
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...(typed ?? nobody), [key]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={2} spacing="md">
        {typed ? (
          <TextInput label={t("presenters:name")} maxLength={100} required {...field("name")} />
        ) : (
          <Select
            label={t("presenters:person")}
            placeholder={t("presenters:personHint")}
            searchable
            data={[
              { group: t("presenters:inAgenda"), items: options(true) },
              { group: t("presenters:others"), items: options(false) },
            ].filter(({ items }) => items.length > 0)}
            filter={({ options: groups, search }) =>
              groups.map((group) =>
                "group" in group
                  ? { ...group, items: group.items.filter(({ label }) => matchesWords(label, search)) }
                  : group,
              )
            }
            value={personId}
            onChange={choose}
          />
        )}
        <Select
          label={t("presenters:point")}
          placeholder={t("presenters:pointHint")}
          searchable
          data={inPointOrder(state.points).map((point) => ({ value: point.id, label: point.name }))}
          value={pointId}
          onChange={setPointId}
        />
        {typed && (
          <>
            <TextInput label={t("presenters:jobTitle")} maxLength={200} {...field("title")} />
            <TextInput
              label={t("presenters:unit")}
              placeholder={t("presenters:unitHint")}
              maxLength={200}
              {...field("unit")}
            />
          </>
        )}
      </SimpleGrid>
      <Group justify="space-between" mt="md">
        <Anchor component="button" type="button" size="sm" onClick={() => setTyped(typed ? null : nobody)}>
          {t(typed ? "presenters:listed" : "presenters:typed")}
        </Anchor>
        <Button type="submit" loading={busy} disabled={pointId === null || name === ""}>
          {t("presenters:make")}
        </Button>
      </Group>
    </form>
  );
}
