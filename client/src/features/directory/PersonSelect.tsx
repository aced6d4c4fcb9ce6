import type { Person } from "@diemcau/shared/model/person";
import { type ComboboxItem, Select, type SelectProps, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { matchesWords } from "./personSearch.ts";

interface Props extends Omit<SelectProps, "data" | "filter" | "renderOption"> {
  persons: readonly Person[];
}

/** Chooses one person by name or title, without accents. */
export function PersonSelect({ persons, ...props }: Props) {
  const { t } = useTranslation();
  const titles = new Map(persons.map((person) => [person.id, person.title]));
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage={t("directory:person.notFound")}
      {...props}
      data={persons.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) =>
        options.filter(
          (option): option is ComboboxItem =>
            "value" in option && matchesWords(`${option.label} ${titles.get(option.value) ?? ""}`, search),
        )
      }
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {titles.get(option.value)}
          </Text>
        </div>
      )}
    />
  );
}
