import type { Paper } from "@diemcau/shared/model/paper";
import { commandData } from "@diemcau/shared/protocol/commands";
import { Button, Group, Textarea } from "@mantine/core";
import { IconCheck, IconCornerUpLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../../components/notify.ts";
import { RefusalAlert } from "../../forms/RefusalAlert.tsx";
import { useForm } from "../../forms/useForm.ts";
import { useCommand } from "../../session/useConference.ts";
import styles from "./PaperDecision.module.css";

/**
 * The one bar of decision below a paper: taken in, or sent back with a remark. Where somebody else decided meanwhile it says so, and
 * what was typed stays.
 */
export function PaperDecision({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const command = useCommand();
  const form = useForm({ paperId: paper.id, remark: "" });
  const [busy, setBusy] = useState(false);
  // The version that the page shows: one that came in unseen isn't decided on.
  const version = paper.versions.at(-1)?.number;
  const open = paper.state === "submitted";

  async function settle(sent: ReturnType<typeof command>, done: string) {
    setBusy(true);
    const reply = await sent;
    setBusy(false);
    if (!reply.ok) return form.refuse(reply.error);
    form.restart({ paperId: paper.id, remark: "" });
    notify({ tone: "done", text: done });
  }
  function accept() {
    void settle(command("paper.approve", { paperId: paper.id, version }, { quiet: true }), t("office:paper.accepted"));
  }
  function sendBack() {
    const data = form.read(commandData["paper.return"], { ...form.values, version });
    if (data) void settle(command("paper.return", data, { quiet: true }), t("office:paper.returned"));
  }
  const unsaid = !busy && form.values.remark.trim() !== "";
  if (!open && !form.refusal && !unsaid) return null;
  return (
    <section className={styles.bar} aria-label={t("papers:decision")}>
      <RefusalAlert refusal={form.refusal ?? (open || busy ? null : { code: "paper.decided" })} />
      <Group align="flex-end" gap="sm">
        <Textarea
          label={t("office:paper.remark")}
          placeholder={t("office:paper.remarkHint")}
          value={form.values.remark}
          onChange={(event) => form.set("remark", event.currentTarget.value)}
          error={form.fault("remark")}
          autosize
          minRows={1}
          maxRows={6}
          flex={1}
          miw={260}
        />
        <Button
          variant="default"
          leftSection={<IconCornerUpLeft size={17} />}
          disabled={busy || !open}
          onClick={sendBack}
        >
          {t("office:paper.return")}
        </Button>
        <Button leftSection={<IconCheck size={17} />} disabled={busy || !open} onClick={accept}>
          {t("office:paper.accept")}
        </Button>
      </Group>
    </section>
  );
}
