import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { type PaperDue, paperDues } from "@diemcau/shared/rules/paperDues";
import { Button, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../../api/http.ts";
import { notify, notifyFailure } from "../../../components/notify.ts";
import { newId } from "../../../conference/newId.ts";
import { SidePanel } from "../../forms/SidePanel.tsx";
import { useConference, useMay, useServerNow } from "../../session/useConference.ts";
import { CallForm } from "./CallForm.tsx";
import { CallSummary } from "./CallSummary.tsx";
import { DueTable } from "./DueTable.tsx";
import { ReassignForm } from "./ReassignForm.tsx";

/** The call for papers as the office has it: what is asked, who owes, and what came in. */
export function PaperCallTab({ conference }: { conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const open = state.status !== "ended";
  const mayCall = useMay("papers.call") && open;
  const mayRemind = useMay("paper.remind") && open;
  const mayReassign = useMay("paper.reassign") && open;
  const now = useServerNow(60_000);
  const [panel, setPanel] = useState<"call" | PaperDue | null>(null);
  const [busy, setBusy] = useState(false);
  const { paperCall } = state;
  const dues = paperDues(state, new Date(now).toISOString());
  const owing = dues.filter(({ owed, person }) => owed && person?.id);

  async function remind(whom: readonly PaperDue[]) {
    setBusy(true);
    try {
      const itemIds = whom.map(({ item }) => item.id);
      const path = `/conferences/${conference.id}/paper-reminders`;
      const { reminded } = await post<{ reminded: number }>(path, { commandId: newId(), itemIds });
      notify({ tone: "done", text: t("papers:dues.remindedNow", { count: reminded }) });
    } catch (error) {
      notifyFailure(error);
    }
    setBusy(false);
  }
  const reassigned = panel === "call" ? null : panel;
  return (
    <>
      {paperCall ? (
        <Stack gap="md">
          <CallSummary
            conference={conference}
            call={paperCall}
            dues={dues}
            now={now}
            onChange={mayCall ? () => setPanel("call") : null}
            onRemind={mayRemind && owing.length > 0 ? () => void remind(owing) : null}
            busy={busy}
          />
          <Paper withBorder>
            <DueTable
              conferenceId={conference.id}
              timeZone={conference.timeZone}
              dues={dues}
              onRemind={mayRemind ? (due) => void remind([due]) : null}
              onReassign={mayReassign ? setPanel : null}
            />
          </Paper>
        </Stack>
      ) : (
        <Stack align="flex-start" gap="sm">
          <Text>{t("papers:call.none")}</Text>
          {mayCall && <Button onClick={() => setPanel("call")}>{t("papers:call.make")}</Button>}
        </Stack>
      )}
      <SidePanel
        opened={panel !== null}
        onClose={() => setPanel(null)}
        title={reassigned ? t("papers:reassign.title") : t("papers:call.title")}
        size="lg"
      >
        {panel === "call" && <CallForm conference={conference} onDone={() => setPanel(null)} />}
        {reassigned && <ReassignForm due={reassigned} onDone={() => setPanel(null)} />}
      </SidePanel>
    </>
  );
}
