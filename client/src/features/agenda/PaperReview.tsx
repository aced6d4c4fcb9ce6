import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Paper } from "@diemcau/shared/model/paper";
import { commandData } from "@diemcau/shared/protocol/commands";
import { Blockquote, Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { IconCheck, IconCornerUpLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { PaperReader } from "../papers/PaperReader.tsx";
import { PaperStateBadge } from "../papers/PaperStateBadge.tsx";
import styles from "./PaperReview.module.css";
import { useCommand, useMay } from "../session/useConference.ts";

interface Props {
  conference: ConferenceFacts;
  paper: Paper;
  onDone: () => void;
}

/** Reads a paper and decides on it: accepted, or sent back with a remark. */
export function PaperReview({ conference, paper, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayDecide = useMay("paper.approve") && paper.state === "submitted";
  const form = useForm({ paperId: paper.id, remark: "" });
  const [busy, setBusy] = useState(false);
  const author = [paper.author.name, paper.author.title, paper.author.unit].filter(Boolean).join(" · ");

  async function settle(sent: ReturnType<typeof command>, done: string) {
    setBusy(true);
    const reply = await sent;
    setBusy(false);
    if (!reply.ok) return form.refuse(reply.error);
    notify({ tone: "done", text: done });
    onDone();
  }
  function accept() {
    void settle(command("paper.approve", { paperId: paper.id }, { quiet: true }), t("office:paper.accepted"));
  }
  function sendBack() {
    const data = form.read(commandData["paper.return"]);
    if (data) void settle(command("paper.return", data, { quiet: true }), t("office:paper.returned"));
  }
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={2} size="h4" flex={1} miw={220}>
            {paper.title}
          </Title>
          <PaperStateBadge state={paper.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </div>
      <PaperReader conferenceId={conference.id} timeZone={conference.timeZone} paper={paper} />
      {paper.state === "returned" && (
        <Blockquote color="onAir" p="md" style={{ whiteSpace: "pre-wrap" }}>
          {paper.remark}
        </Blockquote>
      )}
      {mayDecide && (
        <>
          <RefusalAlert refusal={form.refusal} />
          <Textarea
            label={t("office:paper.remark")}
            description={t("office:paper.remarkHint")}
            value={form.values.remark}
            onChange={(event) => form.set("remark", event.currentTarget.value)}
            error={form.fault("remark")}
            autosize
            minRows={3}
          />
          <Group justify="flex-end" gap="sm" className={styles.decision}>
            <Button variant="default" leftSection={<IconCornerUpLeft size={17} />} disabled={busy} onClick={sendBack}>
              {t("office:paper.return")}
            </Button>
            <Button leftSection={<IconCheck size={17} />} disabled={busy} onClick={accept}>
              {t("office:paper.accept")}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
