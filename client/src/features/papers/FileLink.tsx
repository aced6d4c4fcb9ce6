import type { PaperVersion } from "@diemcau/shared/model/paper";
import { Anchor, Group } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type PlacedPaper, versionFile } from "./usePaperText.ts";

/** The file of a version: a PDF opens beside this page, an office file is downloaded; what was written here has none. */
export function FileLink({ paper, version }: { paper: PlacedPaper; version: PaperVersion }) {
  const { t } = useTranslation();
  if (version.format === "rich" || version.format === "text") return null;
  const opens = version.format === "pdf";
  const Icon = opens ? IconExternalLink : IconDownload;
  const target = opens ? { target: "_blank", rel: "noopener" } : { download: "" };
  return (
    <Anchor href={versionFile(paper, version.number)} {...target} fw={600} size="sm">
      <Group gap={6} component="span" display="inline-flex">
        {t(`papers:open.${version.format}`)} <Icon size={16} aria-hidden="true" />
      </Group>
    </Anchor>
  );
}
