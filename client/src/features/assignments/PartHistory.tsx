import type { AssignmentEvidence, AssignmentReport } from "@diemcau/shared/model/assignment";
import type { UnitPart } from "@diemcau/shared/rules/assignments";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import { fileSize } from "../papers/paperFile.ts";
import styles from "./PartHistory.module.css";
import { evidenceAddress } from "./useAssignments.ts";

interface Props {
  conferenceId: string;
  timeZone: string;
  part: Pick<UnitPart, "reports" | "evidence">;
}

type Entry =
  | { kind: "report"; at: string; report: AssignmentReport }
  | { kind: "evidence"; at: string; evidence: AssignmentEvidence };

/** What a unit told of its part, with its files, the newest first. */
export function PartHistory({ conferenceId, timeZone, part }: Props) {
  const { t } = useTranslation();
  const when = (name: string, at: string) =>
    t("assignments:part.by", { name, time: `${clockTime(at, timeZone)}, ${shortDate(at, timeZone)}` });
  const entries = entriesOf(part);
  if (entries.length === 0) return <p className={styles.none}>{t("assignments:part.noHistory")}</p>;
  return (
    <ol className={styles.list}>
      {entries.map((entry) =>
        entry.kind === "report" ? (
          <li key={entry.report.id} data-done={entry.report.done}>
            <strong>{t(entry.report.done ? "assignments:part.saidDone" : "assignments:part.saidProgress")}</strong>
            <p>{entry.report.text}</p>
            <small>{when(entry.report.reporter.name, entry.at)}</small>
          </li>
        ) : (
          <li key={entry.evidence.id}>
            <Anchor href={evidenceAddress(conferenceId, entry.evidence)} target="_blank" rel="noreferrer">
              <IconPaperclip size={15} aria-hidden="true" /> {entry.evidence.name}
            </Anchor>{" "}
            <small>({fileSize(entry.evidence.bytes, currentLanguage())})</small>
            <br />
            <small>{when(entry.evidence.addedBy.name, entry.at)}</small>
          </li>
        ),
      )}
    </ol>
  );
}

function entriesOf({ reports, evidence }: Pick<UnitPart, "reports" | "evidence">): Entry[] {
  const entries: Entry[] = [
    ...reports.map((report) => ({ kind: "report" as const, at: report.at, report })),
    ...evidence.map((file) => ({ kind: "evidence" as const, at: file.addedAt, evidence: file })),
  ];
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
