import type { PaperVersion } from "@diemcau/shared/model/paper";
import { Anchor, Group } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type PlacedPaper, versionFile, versionPrint } from "./usePaperText.ts";

/** The file of a version: a PDF opens beside this page, as does what was written here; an office file is downloaded. */
export function FileLink({ paper, version }: { paper: PlacedPaper; version: PaperVersion }) {
  const { t } = useTranslation();
  const { format, number } = version;
  const written = format === "rich" || format === "text";
  const opens = written || format === "pdf";
  const Icon = opens ? IconExternalLink : IconDownload;
  const target = opens ? { target: "_blank", rel: "noopener" } : { download: "" };
  const href = written ? versionPrint(paper, number) : versionFile(paper, number);
  return (
    <Anchor href={href} {...target} fw={600} size="sm">
      <Group gap={6} component="span" display="inline-flex">
        {t(`papers:open.${format}`)} <Icon size={16} aria-hidden="true" />
      </Group>
    </Anchor>
  );
}
