import { AssignmentInput, assignmentKinds } from "@diemcau/shared/model/assignment";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { Select, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { TypedField } from "../conferences/TypedField.tsx";
import { readDate, writeDate } from "../conferences/typedDate.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useCommand, useConference } from "../session/useConference.ts";
import { UnitGroups } from "./UnitGroups.tsx";

interface Props {
  conclusionId: string | null;
  assignment: AssignmentEntry | null;
  onDone: () => void;
}

interface Draft extends Omit<AssignmentInput, "deadline"> {
  /** As it is typed: 30/6/2026. */
  deadline: string;
}

/** Who does what by when; nothing typed is lost by a refusal. */
export function AssignmentForm({ conclusionId, assignment, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const { conclusions } = useConference().state;
  const spoken = conclusions.find(({ id }) => id === conclusionId)?.text ?? "";
  const form = useForm<Draft>(draftOf(assignment, conclusionId, spoken));
  const [dayFault, setDayFault] = useState(false);
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;

  async function save(event: FormEvent) {
    event.preventDefault();
    const deadline = values.deadline.trim() === "" ? null : readDate(values.deadline);
    const unreadable = deadline === null && values.deadline.trim() !== "";
    setDayFault(unreadable);
    const input = form.read(AssignmentInput, { ...values, deadline });
    if (!input || unreadable) return;
    setBusy(true);
    const reply = await (assignment
      ? command("assignment.change", { assignmentId: assignment.id, assignment: input }, { quiet: true })
      : command("assignment.make", input, { quiet: true }));
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  const choices = [
    { value: "", label: t("assignments:conclusion.standalone") },
    ...conclusions.map(({ id, text }, index) => ({ value: id, label: `${index + 1}. ${shortened(text)}` })),
  ];
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <Select
          label={t("assignments:form.conclusion")}
          data={choices}
          allowDeselect={false}
          value={values.conclusionId ?? ""}
          onChange={(chosen) => set("conclusionId", chosen || null)}
        />
        <Select
          label={t("assignments:form.kind")}
          data={assignmentKinds.map((kind) => ({ value: kind, label: t(`assignments:kind.${kind}`) }))}
          allowDeselect={false}
          value={values.kind}
          onChange={(chosen) => set("kind", assignmentKinds.find((kind) => kind === chosen) ?? values.kind)}
        />
        <Textarea
          label={t("assignments:form.text")}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={values.text}
          onChange={(event) => set("text", event.currentTarget.value)}
          error={fault("text")}
          data-autofocus
        />
        <Textarea
          label={t("assignments:form.result")}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={1000}
          value={values.result}
          onChange={(event) => set("result", event.currentTarget.value)}
          error={fault("result")}
        />
        <TypedField
          label={t("assignments:form.deadline")}
          description={t("assignments:form.deadlineHint")}
          value={values.deadline}
          onChange={(typed) => {
            set("deadline", typed);
            setDayFault(false);
          }}
          tidy={(typed) => tidyDay(typed)}
          error={dayFault ? t("assignments:form.badDay") : fault("deadline")}
        />
        <UnitGroups
          chosen={new Set(values.unitIds)}
          onChange={(chosen) => set("unitIds", [...chosen])}
          error={fault("unitIds") && t("assignments:form.noUnit")}
        />
        <FormActions
          sticky
          busy={busy}
          onCancel={onDone}
          {...(assignment ? {} : { submit: t("assignments:form.save") })}
        />
      </Stack>
    </form>
  );
}

function draftOf(assignment: AssignmentEntry | null, conclusionId: string | null, text: string): Draft {
  if (!assignment) return { conclusionId, kind: "task", text, result: "", unitIds: [], deadline: "" };
  const { kind, result, units, deadline } = assignment;
  return {
    conclusionId: assignment.conclusionId,
    kind,
    text: assignment.text,
    result,
    unitIds: units.map(({ id }) => id),
    deadline: deadline === null ? "" : writeDate(deadline),
  };
}

function tidyDay(typed: string): string | null {
  const day = readDate(typed);
  return day === null ? null : writeDate(day);
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
