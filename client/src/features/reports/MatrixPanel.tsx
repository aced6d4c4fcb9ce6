import { isOwed, type ReportMatrix } from "@diemcau/shared/rules/reports";
import { Button, Checkbox, Group, Select, Skeleton, Text, TextInput } from "@mantine/core";
import { IconFileSpreadsheet, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConferences } from "../conferences/useConferences.ts";
import { matchesWords } from "../directory/personSearch.ts";
import { MatrixTable } from "./MatrixTable.tsx";
import { ofConference, useMatrix } from "./useReports.ts";

/** The matrix with what narrows it, and its spreadsheet. */
export function MatrixPanel() {
  const { t } = useTranslation();
  const [conferenceId, setConferenceId] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [lateOnly, setLateOnly] = useState(false);
  const { data: conferences = [] } = useConferences();
  const { data: matrix, error } = useMatrix(conferenceId);
  const rows = matrix?.rows.filter((row) => matchesWords(row.unit.name, words) && (!lateOnly || isOverdue(row))) ?? [];
  return (
    <>
      <Group mb="sm" gap="sm">
        <TextInput
          w={240}
          leftSection={<IconSearch size={16} />}
          placeholder={t("reports:matrix.search")}
          aria-label={t("reports:matrix.search")}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Select
          w={320}
          clearable
          aria-label={t("reports:matrix.conference")}
          placeholder={t("reports:matrix.allConferences")}
          data={conferences.map(({ id, title }) => ({ value: id, label: title }))}
          value={conferenceId}
          onChange={setConferenceId}
        />
        <Checkbox
          label={t("reports:matrix.lateOnly")}
          checked={lateOnly}
          onChange={({ currentTarget }) => setLateOnly(currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" flex={1}>
          {matrix && t("reports:matrix.shown", { count: rows.length })}
        </Text>
        <Button
          component="a"
          href={`/api/report-requests/matrix.xlsx${ofConference(conferenceId)}`}
          download
          variant="default"
          leftSection={<IconFileSpreadsheet size={17} />}
        >
          {t("reports:matrix.xlsx")}
        </Button>
      </Group>
      {!matrix && (error ? <Text>{t("common:failed")}</Text> : <Skeleton height={320} />)}
      {matrix?.columns.length === 0 && <Text c="dimmed">{t("reports:list.none")}</Text>}
      {matrix && matrix.columns.length > 0 && rows.length === 0 && <Text c="dimmed">{t("reports:matrix.none")}</Text>}
      {matrix && rows.length > 0 && <MatrixTable columns={matrix.columns} rows={rows} />}
    </>
  );
}

function isOverdue({ cells }: ReportMatrix["rows"][number]): boolean {
  return cells.some((cell) => cell !== null && isOwed(cell) && cell.late);
}
