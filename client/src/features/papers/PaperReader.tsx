import type { Paper } from "@diemcau/shared/model/paper";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileLink } from "./FileLink.tsx";
import { PaperText } from "./PaperText.tsx";
import { versionFacts } from "./versionFacts.ts";

interface Props {
  conferenceId: string;
  timeZone: string;
  paper: Paper;
}

/** The latest version in short: its file, and its text where one wants to read it here. */
export function PaperReader({ conferenceId, timeZone, paper }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const version = paper.versions.at(-1);
  if (!version) return null;
  const placed = { conferenceId, paperId: paper.id };
  const hasText = version.text !== null || version.format === "text";
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {versionFacts(t, version, timeZone)}
        </Text>
        <Group gap="sm">
          <FileLink paper={placed} version={version} />
          {hasText && (
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen(!open)} aria-expanded={open}>
              {open ? t("papers:hideText") : t("papers:showText")}
            </Button>
          )}
        </Group>
      </Group>
      {open && hasText && <PaperText paper={placed} version={version} />}
    </div>
  );
}
