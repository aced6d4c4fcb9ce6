import { takesPaper } from "@diemcau/shared/rules/paperDues";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { Checkbox, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  agenda: readonly AgendaEntry[];
  itemIds: readonly string[];
  onChange: (itemIds: string[]) => void;
}

/** Chooses the items whose speakers owe a paper. */
export function AskedItems({ agenda, itemIds, onChange }: Props) {
  const { t } = useTranslation();
  const items = agenda.filter(takesPaper);
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("papers:call.noItems")}
      </Text>
    );
  return (
    <Checkbox.Group
      label={t("papers:call.items", { count: itemIds.length })}
      value={[...itemIds]}
      // In the agenda's order, whichever was ticked first.
      onChange={(chosen) => onChange(items.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))}
    >
      <Stack gap="xs" mt="xs">
        {items.map(({ id, title, person }) => (
          <Checkbox key={id} value={id} label={title} description={person?.name ?? t("papers:call.noSpeaker")} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
