import {
  type SpeakingGroup,
  speakingGroups,
  type SpeakingRow,
  speakingStatistics,
} from "@diemcau/shared/rules/speakingStatistics";
import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../../components/saveFile.ts";
import { useConference, useServerNow } from "../session/useConference.ts";
import { SpeakingTable } from "./SpeakingTable.tsx";
import { speakingCsv } from "./speakingCsv.ts";

/** Speaking time as it is at this moment, by unit, person, item or kind: table, bars, and a file to take away. */
export function SpeakingTime() {
  const { t } = useTranslation();
  const { state } = useConference();
  const now = useServerNow(1000);
  const [by, setBy] = useState<SpeakingGroup>("unit");
  const rows = speakingStatistics(state.turns, by, now);
  const nameOf = (row: SpeakingRow) =>
    row.kind ? t(`floor:kind.${row.kind}`) : row.label || t("floor:statistics.noItem");

  function save() {
    const headings = {
      name: t(`floor:statistics.by.${by}`),
      detail: t("floor:add.jobTitle"),
      turns: t("floor:statistics.turns"),
      planned: t("floor:statistics.seconds", { name: t("floor:statistics.planned") }),
      used: t("floor:statistics.seconds", { name: t("floor:statistics.used") }),
      total: t("floor:statistics.total"),
    };
    saveFile(speakingCsv(rows, headings, nameOf), `${t("floor:statistics.file")}.csv`, "text/csv");
  }
  if (rows.length === 0) return <Text c="dimmed">{t("floor:statistics.empty")}</Text>;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          aria-label={t("floor:statistics.by.label")}
          value={by}
          onChange={(value) => setBy(speakingGroups.find((group) => group === value) ?? by)}
          data={speakingGroups.map((group) => ({ value: group, label: t(`floor:statistics.by.${group}`) }))}
        />
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save}>
          {t("floor:statistics.export")}
        </Button>
      </Group>
      <SpeakingTable rows={rows} heading={t(`floor:statistics.by.${by}`)} nameOf={nameOf} />
      <Text size="xs" c="dimmed" mt="sm">
        {t("floor:statistics.note")}
      </Text>
    </>
  );
}
