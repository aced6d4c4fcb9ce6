import type { Person } from "@diemcau/shared/model/person";
import { Anchor, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { get } from "../../api/http.ts";
import { matchesWords, searchPersons } from "../directory/personSearch.ts";

/** A speaker being named: of the directory, or typed by hand. */
export interface SpeakerDraft {
  personId: string | null;
  typing: boolean;
  name: string;
  title: string;
  unit: string;
}

interface Props {
  /** Unit of the chosen point: its people come first. */
  unitId: string | null;
  draft: SpeakerDraft;
  onChange: (draft: SpeakerDraft) => void;
}

/** Names a speaker: people of the point's unit first, then all others, and by hand whoever isn't listed. */
export function SpeakerFields({ unitId, draft, onChange }: Props) {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ["persons"], queryFn: () => get<Person[]>("/persons") });
  if (draft.typing || people.isError)
    return (
      <TypedSpeaker draft={draft} failed={people.isError} onChange={(typed) => onChange({ ...typed, typing: true })} />
    );
  return (
    <div>
      <Select
        label={t("floor:add.person")}
        placeholder={t("floor:add.personHint")}
        data={groupsOf(people.data ?? [], unitId, t("floor:add.thisPoint"), t("floor:add.others"))}
        filter={({ options, search }) =>
          options.map((group) =>
            "group" in group
              ? { ...group, items: group.items.filter((one) => matchesWords(one.label, search)) }
              : group,
          )
        }
        nothingFoundMessage={t("floor:add.nobody")}
        value={draft.personId}
        onChange={(personId) => onChange({ ...draft, personId })}
        limit={60}
        searchable
        required
      />
      <Anchor component="button" type="button" size="sm" onClick={() => onChange({ ...draft, typing: true })}>
        {t("floor:add.typed")}
      </Anchor>
    </div>
  );
}

function TypedSpeaker({
  draft,
  failed,
  onChange,
}: {
  draft: SpeakerDraft;
  failed: boolean;
  onChange: Props["onChange"];
}) {
  const { t } = useTranslation();
  const field = (name: "name" | "title" | "unit", maxLength: number) => ({
    value: draft[name],
    maxLength,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput
        label={t("floor:add.name")}
        required
        {...field("name", 100)}
        error={failed && t("floor:add.failedPeople")}
      />
      <TextInput label={t("floor:add.jobTitle")} {...field("title", 200)} />
      <TextInput label={t("floor:add.unit")} placeholder={t("floor:add.unitHint")} {...field("unit", 200)} />
      {!failed && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          onClick={() => onChange({ ...draft, typing: false })}
        >
          {t("floor:add.listed")}
        </Anchor>
      )}
    </>
  );
}

function groupsOf(people: readonly Person[], unitId: string | null, here: string, others: string) {
  const option = ({ id, name, title }: Person) => ({ value: id, label: title ? `${name} – ${title}` : name });
  const sorted = searchPersons(people, { words: "", unitIds: null });
  const groups = [
    { group: here, items: sorted.filter((one) => unitId !== null && one.unitId === unitId).map(option) },
    { group: others, items: sorted.filter((one) => unitId === null || one.unitId !== unitId).map(option) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
