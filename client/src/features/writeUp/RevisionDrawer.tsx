import type { WriteUpRevision } from "@diemcau/shared/protocol/rest";
import { clockSeconds, shortDate } from "@diemcau/shared/text/time";
import { Badge, Drawer, Loader, Radio, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RevisionDifference } from "./RevisionDifference.tsx";
import styles from "./Revisions.module.css";
import { useRevision, useRevisions } from "./useRevisions.ts";

interface Props {
  conferenceId: string;
  onClose: () => void;
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every revision of an article, and what was changed between any two of them. */
export function RevisionDrawer({ conferenceId, onClose }: Props) {
  const { t } = useTranslation();
  const { data: revisions, isPending } = useRevisions(conferenceId);
  const [chosen, setChosen] = useState<{ before: number; after: number } | null>(null);
  const newest = revisions?.[0]?.number ?? null;
  const after = chosen?.after ?? newest;
  const before = chosen?.before ?? (revisions && after !== null ? comparedTo(revisions, after) : null);
  const old = useRevision(conferenceId, before);
  const young = useRevision(conferenceId, after);
  const choose = (side: "before" | "after", number: number) =>
    setChosen({ before: before ?? number, after: after ?? number, [side]: number });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={720}
      title={<Text fw={600}>{t("writeUp:revisions.title")}</Text>}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {isPending && <Loader size="sm" aria-label={t("common:loading")} />}
      {revisions?.length === 0 && <p className={styles.same}>{t("writeUp:revisions.none")}</p>}
      {revisions && revisions.length > 0 && (
        <Table className={styles.table} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("writeUp:revisions.number")}</Table.Th>
              <Table.Th>{t("writeUp:revisions.at")}</Table.Th>
              <Table.Th>{t("writeUp:revisions.by")}</Table.Th>
              <Table.Th>{t("writeUp:revisions.before")}</Table.Th>
              <Table.Th>{t("writeUp:revisions.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {revisions.map((revision) => (
              <Row key={revision.number} revision={revision} before={before} after={after} onChoose={choose} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {revisions?.length === 1 && <p className={styles.same}>{t("writeUp:revisions.one")}</p>}
      {before !== null && after !== null && old.data && young.data && (
        <>
          <h3 className={styles.heading}>{t("writeUp:revisions.difference", { before, after })}</h3>
          <RevisionDifference before={old.data} after={young.data} />
        </>
      )}
    </Drawer>
  );
}

/** What a revision is first compared to: what readers have, where it isn't that itself; else the one before it. */
function comparedTo(revisions: readonly WriteUpRevision[], number: number): number | null {
  const older = revisions.filter((revision) => revision.number < number);
  return (older.find(({ publications }) => publications.length > 0) ?? older[0])?.number ?? null;
}

interface RowProps {
  revision: WriteUpRevision;
  before: number | null;
  after: number | null;
  onChoose: (side: "before" | "after", number: number) => void;
}

function Row({ revision: { number, at, by, publications }, before, after, onChoose }: RowProps) {
  const { t } = useTranslation();
  const [first] = publications;
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      <Table.Td>{at === null ? "—" : `${clockSeconds(at, timeZone)}, ${shortDate(at, timeZone)}`}</Table.Td>
      <Table.Td>
        {by?.name ?? "—"}
        {first && (
          <Badge ml="xs" size="sm" variant="light" tt="none">
            {t(first.text === "" ? "writeUp:revisions.published" : "writeUp:revisions.corrected")}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <Radio
          aria-label={t("writeUp:revisions.chooseBefore", { number })}
          checked={before === number}
          onChange={() => onChoose("before", number)}
        />
      </Table.Td>
      <Table.Td>
        <Radio
          aria-label={t("writeUp:revisions.chooseAfter", { number })}
          checked={after === number}
          onChange={() => onChoose("after", number)}
        />
      </Table.Td>
    </Table.Tr>
  );
}
