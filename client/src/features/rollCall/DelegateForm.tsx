import { DelegateInput } from "@diemcau/shared/model/rollCall";
import { Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useCommand } from "../session/useConference.ts";

interface Props {
  pointId: string;
  /** Whose entry is changed; absent: somebody is added. */
  known: ({ id: string } & DelegateInput) | null;
  onDone: () => void;
}

/** Adds somebody to a list, or puts their name, title or unit right. */
export function DelegateForm({ pointId, known, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const form = useForm<DelegateInput>({ name: known?.name ?? "", title: known?.title ?? "", unit: known?.unit ?? "" });
  const [busy, setBusy] = useState(false);
  const { values, fault, set } = form;

  async function save(event: FormEvent) {
    event.preventDefault();
    const delegate = form.read(DelegateInput);
    if (!delegate) return;
    setBusy(true);
    const reply = known
      ? await command("rollCall.change", { pointId, delegateId: known.id, delegate }, { quiet: true })
      : await command("rollCall.list", { pointId, delegates: [delegate], mode: "append" }, { quiet: true });
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          label={t("rollCall:page.name")}
          data-autofocus
          value={values.name}
          error={fault("name")}
          onChange={({ currentTarget }) => set("name", currentTarget.value)}
        />
        <TextInput
          label={t("rollCall:page.titleField")}
          value={values.title}
          error={fault("title")}
          onChange={({ currentTarget }) => set("title", currentTarget.value)}
        />
        <TextInput
          label={t("rollCall:page.unit")}
          value={values.unit}
          error={fault("unit")}
          onChange={({ currentTarget }) => set("unit", currentTarget.value)}
        />
        <RefusalAlert refusal={form.refusal} />
        <FormActions busy={busy} onCancel={onDone} {...(known ? {} : { submit: t("rollCall:page.add") })} />
      </Stack>
    </form>
  );
}
