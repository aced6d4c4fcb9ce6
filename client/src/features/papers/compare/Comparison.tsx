import type { PaperVersion } from "@diemcau/shared/model/paper";
import { Skeleton, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type PlacedPaper, usePaperText } from "../usePaperText.ts";
import styles from "./Comparison.module.css";
import { type ComparedPart, compareTexts, countChanges, type Piece } from "./compareTexts.ts";

interface Props {
  paper: PlacedPaper;
  before: PaperVersion;
  after: PaperVersion;
}

/** Two versions side by side: what was taken out is struck through on the left, what was put in underlined on the right. */
export function Comparison({ paper, before, after }: Props) {
  const { t } = useTranslation();
  const was = usePaperText(paper, before.number);
  const is = usePaperText(paper, after.number);
  const parts = useMemo(() => was.data && is.data && compareTexts(was.data, is.data), [was.data, is.data]);
  if (was.error || is.error) return <Text c="onAir">{t("papers:textUnread")}</Text>;
  if (was.data === null || is.data === null) return <Text c="dimmed">{t("papers:compare.noText")}</Text>;
  if (!parts) return <Skeleton height={240} />;
  const changes = countChanges(parts);
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {changes === 0 ? t("papers:compare.same") : t("papers:compare.changes", { count: changes })}
      </Text>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("papers:version.number", { number: before.number })}</th>
              <th scope="col">{t("papers:version.number", { number: after.number })}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => (
              <PartRow key={index} part={part} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function PartRow({ part }: { part: ComparedPart }) {
  return (
    <tr>
      <td data-absent={part.before === null || undefined}>
        <Pieces pieces={part.before ?? []} Mark="del" />
      </td>
      <td data-absent={part.after === null || undefined}>
        <Pieces pieces={part.after ?? []} Mark="ins" />
      </td>
    </tr>
  );
}

function Pieces({ pieces, Mark }: { pieces: readonly Piece[]; Mark: "del" | "ins" }) {
  return pieces.map(({ text, changed }, index) =>
    changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}
