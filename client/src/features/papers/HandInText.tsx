import { maxPaperText, type Paper } from "@diemcau/shared/model/paper";
import { type MyPaper, PaperInput } from "@diemcau/shared/protocol/rest";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { put } from "../../api/http.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import type { PaperDrafts } from "./paperDraft.ts";
import { useHandedIn } from "./useMyPapers.ts";
import { useKeptDraft } from "./useKeptDraft.ts";

interface Props {
  mine: MyPaper;
  title: string;
  drafts: PaperDrafts;
  onTitleFault: (text: string | undefined) => void;
  onHandedIn: () => void;
}

/** Types a paper; what was typed stays on this machine until it is handed in. */
export function HandInText({ mine, title, drafts, onTitleFault, onHandedIn }: Props) {
  const { t } = useTranslation();
  const handedIn = useHandedIn();
  const form = useForm({ text: drafts.read(mine.itemId)?.text ?? "" });
  const [busy, setBusy] = useState(false);
  const { text } = form.values;
  const kept = useKeptDraft(drafts, mine.itemId, { title, text });
  const number = new Intl.NumberFormat(currentLanguage());

  async function send() {
    const input = form.read(PaperInput, { title, text });
    if (!input) return onTitleFault(title.trim() === "" ? t("papers:titleMissing") : undefined);
    setBusy(true);
    try {
      const paper = await put<Paper>(`/conferences/${mine.conferenceId}/papers/${mine.itemId}`, input);
      kept.forget();
      await handedIn(mine.itemId, paper);
      onHandedIn();
    } catch (error) {
      form.refuse(refusalOf(error));
      setBusy(false);
    }
  }
  return (
    <Stack gap="sm">
      <Textarea
        aria-label={t("papers:way.text")}
        placeholder={t("papers:textHint")}
        value={text}
        onChange={(event) => form.set("text", event.currentTarget.value)}
        error={form.fault("text")}
        autosize
        minRows={12}
        maxRows={28}
      />
      <RefusalAlert refusal={form.refusal} />
      <Group justify="space-between">
        <Text size="sm" c={text.length > maxPaperText ? "onAir" : "dimmed"}>
          {t("papers:counter", { count: number.format(text.length), limit: number.format(maxPaperText) })}
          {text !== "" && ` · ${t(`papers:draft.${kept.state}`)}`}
        </Text>
        <Button loading={busy} disabled={text.trim() === ""} onClick={() => void send()}>
          {t("papers:submit")}
        </Button>
      </Group>
    </Stack>
  );
}
