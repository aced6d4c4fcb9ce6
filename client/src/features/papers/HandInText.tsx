import { type Paper, RichPaperInput } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { put } from "../../api/http.ts";
import { notifyFailure } from "../../components/notify.ts";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { RichTextEditor } from "../richText/RichTextEditor.tsx";
import { DraftMark } from "./DraftMark.tsx";
import { LengthMark } from "./LengthMark.tsx";
import type { useDraft } from "./useDraft.ts";
import { useHandedIn } from "./useMyPapers.ts";

interface Props {
  mine: MyPaper;
  title: string;
  text: RichText;
  draft: ReturnType<typeof useDraft>;
  onChange: (text: RichText) => void;
  onTitleFault: (text: string | undefined) => void;
  onHandedIn: () => void;
  /** Begins again from what is kept at the server. */
  onReload: () => void;
}

/** Writes a paper in the editor; what is written is kept at the server until it is handed in. */
export function HandInText({ mine, title, text, draft, onChange, onTitleFault, onHandedIn, onReload }: Props) {
  const { t } = useTranslation();
  const handedIn = useHandedIn();
  const form = useForm({ text });
  const [busy, setBusy] = useState(false);

  async function send() {
    const input = form.read(RichPaperInput, { title, text });
    if (!input) return onTitleFault(title.trim() === "" ? t("papers:titleMissing") : undefined);
    setBusy(true);
    try {
      const paper = await put<Paper>(`/conferences/${mine.conferenceId}/papers/${mine.itemId}`, input);
      // The paper is handed in whatever becomes of its draft; one that stays is only shown again.
      await draft.forget().catch(() => undefined);
      await handedIn(mine.itemId, paper);
      onHandedIn();
    } catch (error) {
      form.refuse(refusalOf(error));
      setBusy(false);
    }
  }
  return (
    <Stack gap="sm">
      {draft.state === "conflict" && (
        <Alert color="gray" bg="var(--dc-warning-soft)" title={t("papers:draft.conflictTitle")}>
          <Text size="sm">{t("papers:draft.conflictText")}</Text>
          <Group gap="sm" mt="sm">
            <Button size="compact-md" onClick={() => void draft.overrule({ title, text }).catch(notifyFailure)}>
              {t("papers:draft.keepMine")}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => void draft.giveWay().then(onReload)}>
              {t("papers:draft.takeTheirs")}
            </Button>
          </Group>
        </Alert>
      )}
      <RichTextEditor
        text={text}
        label={t("papers:way.text")}
        placeholder={t("papers:textHint")}
        error={form.fault("text")}
        onChange={onChange}
      />
      <RefusalAlert refusal={form.refusal} />
      <Group justify="space-between" gap="sm">
        <Group gap="md">
          <LengthMark text={text} call={mine.call} />
          <DraftMark state={draft.state} savedAt={draft.savedAt} timeZone={mine.timeZone} />
        </Group>
        <Button loading={busy} disabled={text.blocks.length === 0} onClick={() => void send()}>
          {t("papers:submit")}
        </Button>
      </Group>
    </Stack>
  );
}
