import type {
  ReportRequest,
  ReportRequestInput,
  RequestKind,
  TemplateField,
} from "@diemcau/shared/model/reportRequest";
import { newId } from "../../conference/newId.ts";
import { homeTimeZone } from "../conferences/conferenceDraft.ts";
import { toInstant, toLocalTime } from "../conferences/localTime.ts";
import { readDate, readTime, writeDate, writeTime } from "../conferences/typedDate.ts";

/** A field of a template as it is typed: its choices as lines. */
export interface FieldDraft extends Omit<TemplateField, "choices"> {
  choices: string;
}

/** A request's form. */
export interface RequestDraft {
  kind: RequestKind;
  title: string;
  guidance: string;
  date: string;
  time: string;
  conferenceId: string | null;
  unitIds: readonly string[];
  fields: readonly FieldDraft[];
}

/** The form of a stored request, or of a new one. */
export function requestDraft(request: ReportRequest | null): RequestDraft {
  if (!request)
    return {
      kind: "report",
      title: "",
      guidance: "",
      date: "",
      time: writeTime("17:00"),
      conferenceId: null,
      unitIds: [],
      fields: [newField("number")],
    };
  const { kind, title, guidance, deadline, timeZone, conferenceId, units, fields } = request;
  const { date, time } = toLocalTime(deadline, timeZone);
  return {
    kind,
    title,
    guidance,
    conferenceId,
    date: writeDate(date),
    time: writeTime(time),
    unitIds: units.map(({ id }) => id),
    fields: fields.map((field) => ({ ...field, choices: field.choices.join("\n") })),
  };
}

/** What the form asks the server to store; what is no day or time goes on as typed, so that the schema finds the fault. */
export function requestInput(draft: RequestDraft, timeZone: string = homeTimeZone): ReportRequestInput {
  const { date, time, unitIds, fields, ...facts } = draft;
  const day = readDate(date);
  const clock = readTime(time);
  return {
    ...facts,
    deadline: day && clock ? toInstant({ date: day, time: clock }, timeZone) : `${date} ${time}`,
    unitIds: [...unitIds],
    fields: fields.map(fieldInput),
  };
}

/** An empty field. Its id begins as the server asks for it. */
export function newField(kind: TemplateField["kind"]): FieldDraft {
  return { id: `f${newId()}`, label: "", kind, measure: "", required: kind === "number", choices: "" };
}

function fieldInput({ choices, measure, ...field }: FieldDraft): TemplateField {
  const lines = choices.split("\n").filter((line) => line.trim() !== "");
  return {
    ...field,
    measure: field.kind === "number" ? measure : "",
    choices: field.kind === "choice" ? lines.map((line) => line.trim()) : [],
  };
}
