import { Fieldset, Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { inPointOrder } from "../conferences/pointOrder.ts";
import { useConference } from "../session/useConference.ts";
import type { PointMatches } from "./importRows.ts";

interface Props {
  names: string[];
  matches: PointMatches;
  onMatch: (name: string, pointId: string | null) => void;
}

/** One choice for every name in the sheet that is no point's, instead of one for every line. */
export function PointMatching({ names, matches, onMatch }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const data = inPointOrder(state.points).map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit.name})` }));
  return (
    <Fieldset legend={t("rollCall:import.match")}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t("rollCall:import.matchHint")}
        </Text>
        {names.map((name) => (
          <Select
            key={name}
            label={name}
            placeholder={t("rollCall:import.skip")}
            data={data}
            searchable
            clearable
            value={matches[name] ?? null}
            onChange={(pointId) => onMatch(name, pointId)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
