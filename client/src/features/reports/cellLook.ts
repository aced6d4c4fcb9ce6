import type { ReportCell } from "@diemcau/shared/rules/reports";
import {
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconCornerUpLeft,
  IconMinus,
  IconPencil,
} from "@tabler/icons-react";
import type { Tone } from "../forms/StateBadge.tsx";

/** What a place of the matrix says in one word. */
export type CellWord = ReportCell["state"] | "late" | "overdue";

/** The word for a place: what is overdue counts before how far it is, but for what was returned. */
export function cellWord({ state, late }: Pick<ReportCell, "state" | "late">): CellWord {
  if (state === "submitted") return late ? "late" : "submitted";
  return late && state !== "returned" ? "overdue" : state;
}

/** A sign, tone of colour and word each: colour never speaks alone. */
export const cellLooks = {
  missing: { tone: "over", Icon: IconMinus },
  draft: { tone: "under", Icon: IconPencil },
  submitted: { tone: "good", Icon: IconCheck },
  late: { tone: "todo", Icon: IconClockExclamation },
  returned: { tone: "todo", Icon: IconCornerUpLeft },
  overdue: { tone: "alarm", Icon: IconAlertTriangle },
} satisfies Record<CellWord, { tone: Tone; Icon: typeof IconCheck }>;
