import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Revisions.module.css";
import { type DiffLine, type DiffPart, revisionDiff } from "./revisionDiff.ts";

/** What was changed between two revisions: taken out struck through, put in underlined; unchanged lines are left out. */
export function RevisionDifference({ before, after }: { before: WriteUpInput; after: WriteUpInput }) {
  const { t } = useTranslation();
  const groups = useMemo(() => keyed(revisionDiff(before, after)), [before, after]);
  if (groups.every(({ line }) => line === null)) return <p className={styles.same}>{t("writeUp:revisions.same")}</p>;
  return (
    <div className={styles.difference} lang="vi">
      {groups.map(({ key, line }) =>
        line === null ? (
          <p key={key} className={styles.skipped} aria-hidden="true">
            …
          </p>
        ) : (
          <p key={key} className={styles.line} data-kind={line.kind}>
            {line.parts.map((part, place) => (
              <Part key={`${key}.${String(place)}`} part={part} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === "added") return <ins>{text}</ins>;
  return kind === "removed" ? <del>{text}</del> : text;
}

/** The lines that differ; one `null` for each stretch that doesn't. */
function keyed(lines: readonly DiffLine[]): { key: number; line: DiffLine | null }[] {
  return lines
    .map((line, key) => ({ key, line: line.kind === "same" ? null : line }))
    .filter(({ line }, place, all) => line !== null || all[place - 1]?.line !== null);
}
