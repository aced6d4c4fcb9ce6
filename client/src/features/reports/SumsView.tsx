import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { ReportSums } from "@diemcau/shared/rules/reportSums";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCopy, IconFileSpreadsheet, IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { ChoiceSum } from "./ChoiceSum.tsx";
import { NumberSums } from "./NumberSums.tsx";
import { sumsText } from "./sumsText.ts";
import { TextsByUnit } from "./TextsByUnit.tsx";

interface Props {
  request: ReportRequest;
  sums: ReportSums;
}

/** What came in, summed and side by side: the office's own report starts from here. */
export function SumsView({ request, sums }: Props) {
  const { t } = useTranslation();
  const numbers = sums.fields.flatMap((sum) => (sum.kind === "number" ? [sum] : []));
  const copy = () =>
    navigator.clipboard.writeText(sumsText(request, sums)).then(
      () => notify({ tone: "done", text: t("reports:sums.copied") }),
      () => notify({ tone: "error", text: t("reports:sums.notCopied") }),
    );
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Text flex={1} miw={280}>
          {t("reports:countOf", { submitted: sums.handedIn, asked: request.units.length })}.{" "}
          {sums.handedIn > 0 && sums.absent.length > 0 && (
            <Text component="span" c="dimmed">
              {t("reports:sums.absent", { units: sums.absent.map(({ shortName }) => shortName).join(", ") })}
            </Text>
          )}
        </Text>
        <Group gap="sm">
          <Button variant="default" leftSection={<IconCopy size={17} />} onClick={() => void copy()}>
            {t("reports:sums.copy")}
          </Button>
          <Button
            component="a"
            href={`/api/report-requests/${request.id}/values.xlsx`}
            download
            variant="default"
            leftSection={<IconFileSpreadsheet size={17} />}
          >
            {t("reports:sums.xlsx")}
          </Button>
          <Button
            component="a"
            href={`/api/report-requests/${request.id}/summary.docx`}
            download
            variant="default"
            leftSection={<IconFileText size={17} />}
          >
            {t("reports:sums.docx")}
          </Button>
        </Group>
      </Group>
      {sums.handedIn === 0 && <Text c="dimmed">{t("reports:sums.none")}</Text>}
      {sums.handedIn > 0 && numbers.length > 0 && <NumberSums sums={numbers} />}
      {sums.handedIn > 0 &&
        sums.fields.map((sum) => {
          if (sum.kind === "choice") return <ChoiceSum key={sum.field.id} sum={sum} />;
          if (sum.kind === "text")
            return <TextsByUnit key={sum.field.id} title={sum.field.label} texts={sum.texts} missing={sum.missing} />;
          return null;
        })}
      {sums.notes.length > 0 && <TextsByUnit title={t("reports:sums.notes")} texts={sums.notes} missing={[]} />}
    </Stack>
  );
}
