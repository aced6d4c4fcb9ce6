import { commonErrors } from "./errors/common.ts";
import type { ErrorText } from "./errors/ErrorText.ts";
import { meetingErrors } from "./errors/meeting.ts";
import { dossierErrors } from "./errors/dossier.ts";
import { documentErrors } from "./errors/documents.ts";
import { followUpErrors } from "./errors/followUp.ts";
import { paperErrors } from "./errors/papers.ts";
import { recordErrors } from "./errors/record.ts";

/** One table of every error the server answers with. `{name}` is filled from the error's facts. */
export const errors = {
  ...commonErrors,
  ...meetingErrors,
  ...recordErrors,
  ...paperErrors,
  ...documentErrors,
  ...followUpErrors,
  ...dossierErrors,
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errors;
export type ErrorFacts = Record<string, string | number>;

/** One fault in what was typed: where, and which; `code` is of `protocol/fieldFaults` or the parser's own. */
export interface FieldFault {
  path: string;
  code: string;
}

/** An error as it travels to a client. */
export interface ErrorReply {
  code: ErrorCode;
  facts?: ErrorFacts;
  faults?: FieldFault[];
}

/** The one error the domain throws; edges turn it into HTTP, socket or Vietnamese. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly faults: FieldFault[];

  constructor(code: ErrorCode, facts: ErrorFacts = {}, faults: FieldFault[] = []) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.facts = facts;
    this.faults = faults;
  }

  toReply(): ErrorReply {
    return { code: this.code, facts: this.facts, faults: this.faults };
  }
}

/** What people read of an error, its facts filled in. */
export function errorText(reply: ErrorReply, language: "vi" | "en" = "vi"): string {
  return errors[reply.code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(reply.facts?.[name] ?? whole),
  );
}
