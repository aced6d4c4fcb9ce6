import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface Props {
  choices: string[];
  fault: (path: string) => string | undefined;
  onChange: (choices: string[]) => void;
}

/** Fewest and most choices of one vote, as its schema has them. */
const fewest = 2;
const most = 8;

/** The choices of a vote, one a line. */
export function ChoiceFields({ choices, fault, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} role="group" aria-label={t("votes:panel.choices")}>
      <Text size="sm" fw={500}>
        {t("votes:panel.choices")}
      </Text>
      {choices.map((choice, place) => (
        // Choices have no identity but their place while they are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={place} gap={6} wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            aria-label={t("votes:panel.choice", { number: place + 1 })}
            maxLength={60}
            value={choice}
            error={fault(`choices.${place}`)}
            onChange={({ currentTarget }) => onChange(choices.with(place, currentTarget.value))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={choices.length <= fewest}
            aria-label={t("votes:panel.removeChoice", { number: place + 1 })}
            onClick={() => onChange(choices.filter((_, at) => at !== place))}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      ))}
      {fault("choices") && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fault("choices")}
        </Text>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        disabled={choices.length >= most}
        onClick={() => onChange([...choices, ""])}
        style={{ alignSelf: "flex-start" }}
      >
        {t("votes:panel.addChoice")}
      </Button>
    </Stack>
  );
}
