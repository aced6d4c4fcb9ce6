import type { PaperVersion } from "@diemcau/shared/model/paper";
import { Button, Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RichTextView } from "../richText/RichTextView.tsx";
import styles from "./PaperText.module.css";
import { type PlacedPaper, usePaperText } from "./usePaperText.ts";

/** Text of a version: as it was written, or as it was read out of its file. */
export function PaperText({ paper, version }: { paper: PlacedPaper; version: PaperVersion }) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePaperText(paper, version.number);
  if (error)
    return (
      <Text size="sm" c="onAir" mt="sm">
        {t("papers:textUnread")}{" "}
        <Button size="compact-sm" variant="subtle" onClick={() => void refetch()}>
          {t("common:retry")}
        </Button>
      </Text>
    );
  if (data === undefined) return <Skeleton height={120} mt="sm" />;
  if (data === null)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        {t("papers:noText")}
      </Text>
    );
  return (
    <div className={styles.text}>
      <RichTextView text={data} />
    </div>
  );
}
