import type { FieldFault } from "@diemcau/shared/protocol/errors";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { currentLanguage } from "../../i18n/index.ts";
import { faultAt, faultText, isWithin, readInput, type Refusal } from "./faults.ts";

/** What somebody is typing, the faults found in it, and why it was not taken. Nothing typed is lost by an error. */
export interface Form<Values> {
  values: Values;
  /** Something differs from what the form began with. */
  changed: boolean;
  refusal: Refusal | null;
  set: <Field extends keyof Values>(field: Field, value: Values[Field]) => void;
  /** Wording of the fault at a field, for the field's `error`. */
  fault: (path: string) => string | undefined;
  /** Parses `input` (absent: the values); absent when it has faults, which the fields then show. */
  read: <Schema extends z.ZodType>(schema: Schema, input?: unknown) => z.infer<Schema> | null;
  /** Notes a refusal, and its faults at the fields. */
  refuse: (refusal: Refusal | null) => void;
  /** Marks one field as faulty by a code of `fieldFaults`. */
  mark: (path: string, code: string) => void;
  /** Begins again with these values. */
  restart: (values: Values) => void;
}

export function useForm<Values extends object>(initial: Values): Form<Values> {
  const { t } = useTranslation();
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const refuse = (reason: Refusal | null) => {
    setRefusal(reason);
    setFaults(reason === null || reason === "unreachable" ? [] : (reason.faults ?? []));
  };
  return {
    values,
    changed: JSON.stringify(values) !== JSON.stringify(base),
    refusal,
    set: (field, value) => {
      setValues((now) => ({ ...now, [field]: value }));
      setFaults((now) => now.filter((fault) => !isWithin(fault, String(field))));
    },
    fault: (path) => {
      const found = faultAt(faults, path);
      return found && faultText(found, currentLanguage(), t("directory:form.otherFault"));
    },
    read: (schema, input = values) => {
      const result = readInput(schema, input);
      refuse(result.ok ? null : result.refusal);
      return result.ok ? result.value : null;
    },
    refuse,
    mark: (path, code) => refuse({ code: "input.invalid", faults: [{ path, code }] }),
    restart: (next) => {
      setBase(next);
      setValues(next);
      refuse(null);
    },
  };
}
