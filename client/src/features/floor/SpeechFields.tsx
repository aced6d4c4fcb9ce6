import type { SpeechKind } from "@diemcau/shared/model/floor";
import { speechKinds } from "@diemcau/shared/model/speechKinds";
import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What somebody wants to say, being typed. `minutes` is empty where nobody has planned a time. */
export interface SpeechDraft {
  kind: SpeechKind;
  subject: string;
  minutes: number | "";
}

/** The usual draft: a speech without a subject or a time of its own. */
export const emptySpeech: SpeechDraft = { kind: "speech", subject: "", minutes: "" };

/** A draft's planned time as commands carry it; absent takes the agenda's, else the usual one. */
export function plannedSecondsOf({ minutes }: SpeechDraft): number | null {
  return minutes === "" ? null : Math.round(minutes * 60);
}

/** Kind, planned minutes and subject of a speech. */
export function SpeechFields({ draft, onChange }: { draft: SpeechDraft; onChange: (draft: SpeechDraft) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-start" gap="sm">
        <Select
          label={t("floor:add.kind")}
          data={speechKinds.map((kind) => ({ value: kind, label: t(`floor:kind.${kind}`) }))}
          value={draft.kind}
          onChange={(value) => onChange({ ...draft, kind: speechKinds.find((kind) => kind === value) ?? draft.kind })}
          allowDeselect={false}
        />
        <NumberInput
          label={t("floor:add.minutes")}
          placeholder={t("floor:add.minutesHint")}
          value={draft.minutes}
          min={0.5}
          max={120}
          step={1}
          decimalScale={1}
          decimalSeparator=","
          clampBehavior="strict"
          onChange={(value) => onChange({ ...draft, minutes: typeof value === "number" ? value : "" })}
        />
      </Group>
      <TextInput
        label={t("floor:add.subject")}
        value={draft.subject}
        maxLength={300}
        onChange={(event) => onChange({ ...draft, subject: event.currentTarget.value })}
      />
    </>
  );
}
