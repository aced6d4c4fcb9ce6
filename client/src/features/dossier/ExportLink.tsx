import { Button, Tooltip } from "@mantine/core";
import { IconPackageExport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Everything of a held conference as one file; the browser shows how far the download is. */
export function ExportLink({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t("dossier:exportHint")} multiline maw={360}>
      <Button
        component="a"
        href={`/api/conferences/${conferenceId}/dossier.zip`}
        download
        variant="default"
        leftSection={<IconPackageExport size={17} />}
      >
        {t("dossier:export")}
      </Button>
    </Tooltip>
  );
}
