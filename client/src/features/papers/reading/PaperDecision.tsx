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

/** The one bar of decision below a paper: taken in, or sent back with a remark. */
export function PaperDecision({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const command = useCommand();
  const version = paper.versions.at(-1)?.number;
  const form = useForm({ paperId: paper.id, version, remark: "" });
  const [busy, setBusy] = useState(false);

  async function settle(sent: ReturnType<typeof command>, done: string) {
    setBusy(true);
    const reply = await sent;
    setBusy(false);
    if (!reply.ok) return form.refuse(reply.error);
    notify({ tone: "done", text: done });
  }
  function accept() {
    void settle(command("paper.approve", { paperId: paper.id, version }, { quiet: true }), t("office:paper.accepted"));
  }
  function sendBack() {
    const data = form.read(commandData["paper.return"]);
    if (data) void settle(command("paper.return", data, { quiet: true }), t("office:paper.returned"));
  }
  return (
    <section className={styles.bar} aria-label={t("papers:decision")}>
      <RefusalAlert refusal={form.refusal} />
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
        <Button variant="default" leftSection={<IconCornerUpLeft size={17} />} disabled={busy} onClick={sendBack}>
          {t("office:paper.return")}
        </Button>
        <Button leftSection={<IconCheck size={17} />} disabled={busy} onClick={accept}>
          {t("office:paper.accept")}
        </Button>
      </Group>
    </section>
  );
}
