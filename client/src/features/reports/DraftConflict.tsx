import type { TemplateField } from "@diemcau/shared/model/reportRequest";
import { Alert, Table, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "../forms/ConflictNotice.tsx";
import type { Difference } from "../forms/differences.ts";
import type { KeptDraft } from "./DraftKeeper.ts";
import { noteField } from "./mergeDraft.ts";

interface Props {
  kept: KeptDraft;
  fields: readonly TemplateField[];
  onDecide: (whose: "theirs" | "mine") => void;
}

/** Somebody else wrote in the same fields, or handed the report in meanwhile: shows both, and loses neither. */
export function DraftConflict({ kept: { state, report, draft, both }, fields, onDecide }: Props) {
  const { t } = useTranslation();
  if (!report || (state !== "conflict" && state !== "taken")) return null;
  const labels = new Map([...fields.map(({ id, label }) => [id, label] as const), [noteField, t("reports:unit.note")]]);
  const textOf = (of: typeof draft, id: string) => (id === noteField ? of.note : (of.texts[id] ?? ""));
  const differences: Difference[] = both.map((id) => ({
    label: labels.get(id) ?? id,
    mine: textOf(draft, id),
    theirs: textOf(report, id),
  }));
  if (state === "conflict")
    return (
      <ConflictNotice
        differences={differences}
        onTakeTheirs={() => onDecide("theirs")}
        onKeepMine={() => onDecide("mine")}
      />
    );
  return (
    <Alert color="yellow" variant="light" bg="var(--dc-warning-soft)" icon={<IconSend size={18} />} role="alert">
      <Text size="sm">{t("reports:unit.taken", { name: report.savedBy.name })}</Text>
      <Table fz="sm">
        <Table.Tbody>
          {differences.map(({ label, mine }) => (
            <Table.Tr key={label}>
              <Table.Th>{label}</Table.Th>
              <Table.Td style={{ whiteSpace: "pre-wrap" }}>{mine}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
