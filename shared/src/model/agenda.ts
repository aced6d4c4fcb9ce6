import { z } from "zod";
import { line } from "../text/plainText.ts";
import { Id } from "./id.ts";
import type { PersonFacts, UnitFacts } from "./person.ts";

export const agendaItemKinds = [
  "opening",
  "report",
  "paper",
  "speech",
  "directive",
  "conclusion",
  "clip",
  "break",
  "closing",
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** What the office types about one item (nội dung chương trình). */
export const AgendaItemInput = z.object({
  kind: z.enum(agendaItemKinds),
  title: line(300),
  personId: Id.nullable(),
  unitId: Id.nullable(),
  plannedMinutes: z.number().int().min(1).max(600),
  /** Internal items are never shown to rooms or the public. */
  internal: z.boolean(),
});
export type AgendaItemInput = z.infer<typeof AgendaItemInput>;

/** An item as the log records it. */
export interface AgendaItem extends Omit<AgendaItemInput, "personId" | "unitId"> {
  id: string;
  person: PersonFacts | null;
  unit: UnitFacts | null;
}

/** An item named by another event: enough to print it. */
export type AgendaItemFacts = Pick<AgendaItem, "id" | "kind" | "title" | "internal">;
