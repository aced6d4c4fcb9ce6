import type { FieldSum } from "@diemcau/shared/rules/reportSums";
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SumBox } from "./SumBox.tsx";

/** A field of choices: how many units chose what, and which. */
export function ChoiceSum({ sum }: { sum: Extract<FieldSum, { kind: "choice" }> }) {
  const { t } = useTranslation();
  const { field, count, choices, missing } = sum;
  return (
    <SumBox title={field.label}>
      <Stack gap="sm">
        {choices.map(({ choice, units }) => (
          <div key={choice}>
            <Group justify="space-between" gap="sm" wrap="nowrap">
              <Text>{choice}</Text>
              <Text fw={600}>{units.length}</Text>
            </Group>
            <Progress value={count === 0 ? 0 : (units.length / count) * 100} aria-label={choice} />
            {units.length > 0 && (
              <Text size="sm" c="dimmed">
                {units.map(({ shortName }) => shortName).join(", ")}
              </Text>
            )}
          </div>
        ))}
        {missing.length > 0 && (
          <Text size="sm" c="dimmed">
            {t("reports:sums.empty", { units: missing.map(({ shortName }) => shortName).join(", ") })}
          </Text>
        )}
      </Stack>
    </SumBox>
  );
}
