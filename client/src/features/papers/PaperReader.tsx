import type { Paper } from "@diemcau/shared/model/paper";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import { fileSize } from "./paperFile.ts";
import { PaperText } from "./PaperText.tsx";
import { paperFilePath } from "./useMyPapers.ts";

interface Props {
  conferenceId: string;
  timeZone: string;
  paper: Paper;
}

/** The latest version: a PDF opens beside this page, a text is shown in it. */
export function PaperReader({ conferenceId, timeZone, paper }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const version = paper.versions.at(-1);
  if (!version) return null;
  const path = paperFilePath(conferenceId, paper);
  const facts = [
    t("papers:version.number", { number: paper.versions.length }),
    t("papers:version.at", {
      date: shortDate(version.submittedAt, timeZone),
      time: clockTime(version.submittedAt, timeZone),
    }),
    ...(version.pages === null ? [] : [t("papers:version.pages", { pages: version.pages })]),
    fileSize(version.bytes, currentLanguage()),
  ];
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {facts.join(" · ")}
        </Text>
        {version.format === "pdf" ? (
          <Anchor href={`/api${path}`} target="_blank" rel="noopener" fw={600} size="sm">
            <Group gap={6} component="span" display="inline-flex">
              {t("papers:openPdf")} <IconExternalLink size={16} />
            </Group>
          </Anchor>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t("papers:hideText") : t("papers:showText")}
          </Button>
        )}
      </Group>
      {open && version.format === "text" && <PaperText path={path} />}
    </div>
  );
}
