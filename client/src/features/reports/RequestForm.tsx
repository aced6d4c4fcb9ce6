import { ReportRequestInput, type ReportRequest, requestKinds } from "@diemcau/shared/model/reportRequest";
import type { ReportRequestInput as Input } from "@diemcau/shared/model/reportRequest";
import { Fieldset, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConferences } from "../conferences/useConferences.ts";
import { TypedField } from "../conferences/TypedField.tsx";
import { readDate, readTime, writeDate, writeTime } from "../conferences/typedDate.ts";
import { useUnits } from "../directory/useDirectory.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useLeaveGuard } from "../forms/useLeaveGuard.ts";
import styles from "./RequestForm.module.css";
import { requestDraft, requestInput } from "./requestDraft.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { UnitsField } from "./UnitsField.tsx";

interface Props {
  request: ReportRequest | null;
  /** Sends what was typed; rejects with what the form then shows. */
  onSend: (input: Input) => Promise<void>;
  onCancel: () => void;
}

/** Makes a request for reports, or changes one. */
export function RequestForm({ request, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const { data: units = [] } = useUnits();
  const { data: conferences = [] } = useConferences();
  const form = useForm(requestDraft(request));
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;
  useLeaveGuard(form.changed && !busy);

  async function send(event: FormEvent) {
    event.preventDefault();
    const input = form.read(ReportRequestInput, requestInput(values, request?.timeZone));
    if (!input) return;
    setBusy(true);
    try {
      await onSend(input);
    } catch (error) {
      form.refuse(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }
  const past = form.refusal !== null && form.refusal !== "unreachable" && form.refusal.code === "deadline.past";
  const whenFault = (fault("deadline") || past) && t("reports:form.when");
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <div className={styles.columns}>
          <Stack gap="md">
            <Fieldset legend={t("reports:form.facts")}>
              <Stack gap="sm">
                <TextInput
                  label={t("reports:form.title")}
                  maxLength={300}
                  value={values.title}
                  error={fault("title")}
                  onChange={({ currentTarget }) => set("title", currentTarget.value)}
                  data-autofocus
                />
                <Group gap="sm" align="flex-start" grow>
                  <Select
                    label={t("reports:form.kind")}
                    allowDeselect={false}
                    data={requestKinds.map((kind) => ({ value: kind, label: t(`reports:kind.${kind}`) }))}
                    value={values.kind}
                    onChange={(chosen) => set("kind", requestKinds.find((kind) => kind === chosen) ?? values.kind)}
                  />
                  <TypedField
                    label={t("reports:form.date")}
                    placeholder="28/4/2022"
                    value={values.date}
                    onChange={(typed) => set("date", typed)}
                    tidy={(typed) => tidied(readDate(typed), writeDate)}
                    error={whenFault}
                  />
                  <TypedField
                    label={t("reports:form.time")}
                    placeholder="17 giờ 00"
                    value={values.time}
                    onChange={(typed) => set("time", typed)}
                    tidy={(typed) => tidied(readTime(typed), writeTime)}
                  />
                </Group>
                <Select
                  label={t("reports:form.conference")}
                  placeholder={t("reports:form.noConference")}
                  clearable
                  data={conferences.map(({ id, title }) => ({ value: id, label: title }))}
                  value={values.conferenceId}
                  onChange={(id) => set("conferenceId", id)}
                />
                <Textarea
                  label={t("reports:form.guidance")}
                  autosize
                  minRows={3}
                  maxRows={12}
                  value={values.guidance}
                  error={fault("guidance")}
                  onChange={({ currentTarget }) => set("guidance", currentTarget.value)}
                />
              </Stack>
            </Fieldset>
            <Fieldset legend={t("reports:form.fields", { count: values.fields.length })}>
              <TemplateEditor fields={values.fields} fault={fault} onChange={(fields) => set("fields", fields)} />
            </Fieldset>
          </Stack>
          <Fieldset legend={t("reports:form.units", { count: values.unitIds.length })}>
            <UnitsField
              units={units}
              chosen={values.unitIds}
              error={fault("unitIds")}
              onChange={(unitIds) => set("unitIds", unitIds)}
            />
          </Fieldset>
        </div>
        <FormActions
          sticky
          submit={request ? undefined : t("reports:form.create", { count: values.unitIds.length })}
          busy={busy}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}

function tidied(value: string | null, write: (value: string) => string): string | null {
  return value === null ? null : write(value);
}
