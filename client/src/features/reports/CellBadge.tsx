import type { ReportCell } from "@diemcau/shared/rules/reports";
import { useTranslation } from "react-i18next";
import { StateBadge } from "../forms/StateBadge.tsx";
import { cellLooks, cellWord } from "./cellLook.ts";

/** How a unit stands with a request, in a word. */
export function CellBadge({ cell }: { cell: Pick<ReportCell, "state" | "late"> }) {
  const { t } = useTranslation();
  const word = cellWord(cell);
  const { tone, Icon } = cellLooks[word];
  return (
    <StateBadge tone={tone} sign={<Icon size={14} />}>
      {t(`reports:cell.${word}`)}
    </StateBadge>
  );
}
