import { z } from "zod";
import { line, normalizeText, optionalLine, prose, withoutHidden } from "../text/plainText.ts";
import type { StoredFile } from "./file.ts";
import { Id, Instant } from "./id.ts";
import type { UnitFacts } from "./person.ts";

/** What units are asked for: a report, or one of the things that come in by the same way. */
export const requestKinds = ["report", "inspection", "lesson", "commendation"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What a field of a template takes. */
export const fieldKinds = ["number", "text", "choice"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Id of a field. Values are kept under it as an object's member, so it must be none that every object has. */
const FieldId = z.string().regex(/^f[A-Za-z0-9_-]{1,40}$/);

/** One field of a template. */
export const TemplateField = z
  .object({
    id: FieldId,
    label: line(200),
    kind: z.enum(fieldKinds),
    /** What a number counts, e.g. "vụ". */
    measure: optionalLine(40),
    required: z.boolean(),
    /** What can be chosen; empty for numbers and texts. */
    choices: z.array(line(120)).max(20),
  })
  .check(({ value, issues }) => {
    if (value.kind !== "choice") return;
    const keys = value.choices.map((choice) => choice.toLowerCase());
    if (keys.length < 2) issues.push(fault("choices.few", value.choices, ["choices"]));
    else if (new Set(keys).size < keys.length) issues.push(fault("vote.sameChoice", value.choices, ["choices"]));
  });
export type TemplateField = z.infer<typeof TemplateField>;

/** Most fields of one template, most units of one request, most requests there are. */
export const fieldLimit = 60;
export const requestUnitLimit = 2000;
export const requestLimit = 2000;

/** What is asked, beside of whom. */
export const RequestFacts = z.object({
  kind: z.enum(requestKinds),
  title: line(300),
  guidance: prose(4000).or(z.literal("")),
  deadline: Instant,
  fields: z.array(TemplateField).max(fieldLimit),
  /** The conference that it came of. */
  conferenceId: Id.nullable(),
});

/** What the office types of a request for reports (yêu cầu báo cáo). */
export const ReportRequestInput = RequestFacts.extend({
  unitIds: z.array(Id).min(1, "units.none").max(requestUnitLimit),
}).check(({ value: { fields }, issues }) => {
  const labels = new Set<string>();
  const ids = new Set<string>();
  for (const [place, { id, label }] of fields.entries()) {
    const key = label.toLowerCase();
    if (labels.has(key) || ids.has(id)) issues.push(fault("field.same", label, ["fields", place, "label"]));
    labels.add(key);
    ids.add(id);
  }
});
export type ReportRequestInput = z.infer<typeof ReportRequestInput>;

/** A request as stored beside the log. */
export interface ReportRequest extends Omit<ReportRequestInput, "unitIds"> {
  id: string;
  /** In the order of the office's list. */
  units: UnitFacts[];
  /** The zone its days are told in: the conference's, else the sector's. */
  timeZone: string;
  conferenceTitle: string | null;
  createdAt: string;
  createdBy: { id: string; name: string };
  /** From then on nothing is taken in any more. */
  closedAt: string | null;
  version: number;
}

/** Longest text of one field, in UTF-16 units. */
export const maxFieldText = 10_000;
export const maxReportNote = 10_000;
/** Most files that one report carries. */
export const reportFileLimit = 20;

/** A text of a field as it was typed, also half of it: no hidden characters, ends kept, so that a draft comes back as it was. */
const typedText = z
  .string()
  .max(maxFieldText, "text.tooLong")
  .transform((text) => withoutHidden(normalizeText(text)));

/** What a unit types, by field id; numbers as they were typed. */
export const ReportTexts = z.record(FieldId, typedText).refine((texts) => Object.keys(texts).length <= fieldLimit * 2);
export type ReportTexts = z.infer<typeof ReportTexts>;

/** A draft as its unit saves it. */
export const ReportDraft = z.object({ texts: ReportTexts, note: typedText });
export type ReportDraft = z.infer<typeof ReportDraft>;

/** What a unit handed in: numbers as numbers, choices and texts as they were chosen and written; empty fields are absent. */
export type ReportValues = Record<string, number | string>;

/** One handing in; a later one doesn't take an earlier one away. */
export interface Submission {
  at: string;
  by: { id: string; name: string };
  values: ReportValues;
  note: string;
  files: StoredFile[];
}

/** What came of a report so far; without one, nothing was begun. */
export const reportStates = ["draft", "submitted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];

/** One unit's report, versioned. */
export interface Report extends ReportDraft {
  requestId: string;
  unit: UnitFacts;
  files: StoredFile[];
  state: ReportState;
  /** Why it was returned; empty otherwise. */
  remark: string;
  submissions: Submission[];
  /** Who wrote last, and when. */
  savedAt: string;
  savedBy: { id: string; name: string };
  version: number;
}

/** What lists and the matrix need of a report. */
export interface ReportHead {
  requestId: string;
  unitId: string;
  state: ReportState;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  savedAt: string;
}

/** A reminder that was told; there is one of each step, unit and request. */
export interface ReportReminder {
  requestId: string;
  unitId: string;
  step: string;
  at: string;
}

export const ReturnRemark = prose(2000);

function fault(message: string, input: unknown, path: (string | number)[]) {
  return { code: "custom" as const, message, input, path };
}
