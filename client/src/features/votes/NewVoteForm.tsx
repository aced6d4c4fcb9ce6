import { VoteInput } from "@diemcau/shared/model/vote";
import { isHere } from "@diemcau/shared/rules/rollCall";
import { Alert, Group, NumberInput, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useCommand, useConference } from "../session/useConference.ts";
import { ChoiceFields } from "./ChoiceFields.tsx";
import { usualChoices } from "./usualChoices.ts";

const blank: VoteInput = {
  question: "",
  choices: [...usualChoices],
  secret: false,
  by: "point",
  quorumPercent: 50,
};

/** Puts a question to the vote; who may vote is fixed the moment it opens. */
export function NewVoteForm() {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const form = useForm(blank);
  const [busy, setBusy] = useState(false);
  const { question, choices, secret, by, quorumPercent } = form.values;
  const people = state.points.reduce((sum, { delegates }) => sum + delegates.filter(isHere).length, 0);

  async function open(event: FormEvent) {
    event.preventDefault();
    const input = form.read(VoteInput);
    if (!input) return;
    setBusy(true);
    const reply = await command("vote.open", input, { quiet: true });
    setBusy(false);
    if (!reply.ok) form.refuse(reply.error);
  }
  return (
    <form onSubmit={(event) => void open(event)} aria-label={t("votes:panel.new")}>
      <Stack gap="sm">
        <Textarea
          label={t("votes:panel.question")}
          description={t("votes:panel.questionHint")}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={300}
          data-autofocus
          value={question}
          error={form.fault("question")}
          onChange={({ currentTarget }) => form.set("question", currentTarget.value)}
        />
        <ChoiceFields choices={choices} fault={form.fault} onChange={(next) => form.set("choices", next)} />
        <Group gap="lg" align="flex-end">
          <Choice label={t("votes:panel.way")}>
            <SegmentedControl
              value={secret ? "secret" : "public"}
              onChange={(value) => form.set("secret", value === "secret")}
              data={[
                { value: "public", label: t("votes:public") },
                { value: "secret", label: t("votes:secret") },
              ]}
            />
          </Choice>
          <Choice label={t("votes:panel.who")}>
            <SegmentedControl
              value={by}
              onChange={(value) => form.set("by", value === "person" ? "person" : "point")}
              data={[
                { value: "point", label: t("votes:by.point") },
                { value: "person", label: t("votes:by.person") },
              ]}
            />
          </Choice>
          <NumberInput
            label={t("votes:panel.quorum")}
            description={t("votes:panel.quorumHint")}
            w={230}
            min={0}
            max={100}
            allowDecimal={false}
            value={quorumPercent}
            error={form.fault("quorumPercent")}
            onChange={(value) => form.set("quorumPercent", Number(value) || 0)}
          />
        </Group>
        {by === "person" && people === 0 ? (
          <Alert color="yellow" p="xs">
            {t("votes:panel.nobody")}
          </Alert>
        ) : (
          <Text size="sm" c="dimmed">
            {by === "person"
              ? t("votes:panel.entitled", { count: people })
              : t("votes:panel.entitledPoints", { count: state.points.length })}
            . {t("votes:fixed")}
          </Text>
        )}
        <RefusalAlert refusal={form.refusal} />
        <FormActions submit={t("votes:panel.open")} busy={busy} disabled={by === "person" && people === 0} />
      </Stack>
    </form>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {children}
    </Stack>
  );
}
