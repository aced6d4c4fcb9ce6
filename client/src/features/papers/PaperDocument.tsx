import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import { Group, Select, Stack, Tabs, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Comparison } from "./compare/Comparison.tsx";
import { FileLink } from "./FileLink.tsx";
import { PaperText } from "./PaperText.tsx";
import { PaperWarnings } from "./PaperWarnings.tsx";
import { versionFacts } from "./versionFacts.ts";

interface Props {
  conferenceId: string;
  timeZone: string;
  paper: Paper;
}

/** A paper to be read: any of its versions, and any two of them side by side. */
export function PaperDocument({ conferenceId, timeZone, paper }: Props) {
  const { t } = useTranslation();
  const { versions } = paper;
  const placed = { conferenceId, paperId: paper.id };
  const [chosen, setChosen] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const latest = versions.at(-1);
  if (!latest) return null;
  const shown = versions.find(({ number }) => number === chosen) ?? latest;
  const before = versions.find(({ number }) => number === from) ?? versions.at(-2) ?? latest;
  const choices = versions
    .toReversed()
    .map((version) => choiceOf(t("papers:version.number", { number: version.number }), version));
  const choose = (label: string, value: PaperVersion, onChoose: (number: number) => void) => (
    <Select
      aria-label={label}
      w={150}
      allowDeselect={false}
      data={choices}
      value={String(value.number)}
      onChange={(number) => onChoose(Number(number))}
    />
  );
  return (
    <Tabs defaultValue="read" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="read">{t("papers:tab.read")}</Tabs.Tab>
        <Tabs.Tab value="compare" disabled={versions.length < 2}>
          {t("papers:tab.compare", { count: versions.length })}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="read">
        <Stack gap="sm">
          <Group justify="space-between" gap="sm">
            <Group gap="sm">
              {versions.length > 1 && choose(t("papers:version.choose"), shown, setChosen)}
              <Text size="sm" c="dimmed">
                {versionFacts(t, shown, timeZone)}
              </Text>
            </Group>
            <FileLink paper={placed} version={shown} />
          </Group>
          <PaperWarnings warnings={shown.warnings} />
          <PaperText key={shown.number} paper={placed} version={shown} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="compare">
        <Stack gap="sm">
          <Group gap="sm">
            {choose(t("papers:compare.from"), before, setFrom)}
            <Text size="sm">{t("papers:compare.with")}</Text>
            {choose(t("papers:compare.to"), shown, setChosen)}
          </Group>
          <Comparison paper={placed} before={before} after={shown} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

function choiceOf(label: string, { number }: PaperVersion) {
  return { value: String(number), label };
}
