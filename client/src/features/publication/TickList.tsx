import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { withTicked } from "./publicationDraft.ts";

/** One thing that can be opened. */
export interface Tickable {
  id: string;
  label: string;
  description?: string;
  care?: ReactNode;
}

interface Props {
  entries: readonly Tickable[];
  ticked: readonly string[];
  /** What is said where there is nothing to tick. */
  empty: string;
  disabled: boolean;
  onChange: (ids: string[]) => void;
}

/** Things to open, each with its tick, and all of them at once. */
export function TickList({ entries, ticked, empty, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const all = entries.map(({ id }) => id);
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  const full = ticked.length === all.length;
  return (
    <Stack gap="sm">
      {entries.map(({ id, label, description, care }) => (
        <div key={id}>
          <Checkbox
            label={label}
            description={description}
            checked={ticked.includes(id)}
            disabled={disabled}
            onChange={(event) => onChange(withTicked(ticked, all, id, event.currentTarget.checked))}
          />
          {care}
        </div>
      ))}
      {entries.length > 1 && (
        <Group>
          <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={() => onChange(full ? [] : all)}>
            {t(full ? "publication:none" : "publication:all")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
