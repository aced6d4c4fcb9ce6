import { AppError, type ErrorReply, errorText, type FieldFault } from "@diemcau/shared/protocol/errors";
import { fieldFaults } from "@diemcau/shared/protocol/fieldFaults";
import { parse } from "@diemcau/shared/protocol/parse";
import type { z } from "zod";
import { ApiError } from "../../api/http.ts";

type Language = "vi" | "en";

/** Why something typed was not taken: what the server or the schema says, or that nobody was reached. */
export type Refusal = ErrorReply | "unreachable";

/** Brings whatever a request threw into one form. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) return error.reply;
  if (error instanceof AppError) return error.toReply();
  return "unreachable";
}

/** Wording of a refusal; `unreachable` says that nobody was reached. */
export function refusalText(refusal: Refusal, language: Language, unreachable: string): string {
  return refusal === "unreachable" ? unreachable : errorText(refusal, language);
}

/** Paths that commands wrap around what a form holds, as in `agenda.change {itemId, item}`. */
const wrapping = /^(item|point|conference)\./;

/** The fault of a field: at its path, or inside what a command wraps around it. */
export function faultAt(faults: readonly FieldFault[], path: string): FieldFault | undefined {
  return faults.find((fault) => fault.path === path || fault.path.replace(wrapping, "") === path);
}

/** Whether a fault is of this field or of a part of it, so that a change of the field answers it. */
export function isWithin({ path }: FieldFault, field: string): boolean {
  return `${path.replace(wrapping, "")}.`.startsWith(`${field}.`);
}

/** Wording of a fault; codes that only the parser knows get `other`. */
export function faultText({ code }: FieldFault, language: Language, other: string): string {
  return isKnown(code) ? fieldFaults[code][language] : other;
}

function isKnown(code: string): code is keyof typeof fieldFaults {
  return Object.hasOwn(fieldFaults, code);
}

/** Reads what was typed by the schema that the server uses too: the value, or its faults. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { ok: true; value: z.infer<Schema> } | { ok: false; refusal: Refusal } {
  try {
    return { ok: true, value: parse(schema, input) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}
