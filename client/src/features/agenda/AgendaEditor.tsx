import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SidePanel } from "../forms/SidePanel.tsx";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { AgendaItemForm } from "./AgendaItemForm.tsx";
import { AgendaTable } from "./AgendaTable.tsx";
import { AgendaTotal } from "./AgendaTotal.tsx";
import { OpenAssignments } from "./OpenAssignments.tsx";
import { useAgendaOrder } from "./useAgendaOrder.ts";

/** The agenda of a conference: its items, their order and times, and the papers handed in for them. */
export function AgendaEditor({ conference }: { conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayChange = useMay("agenda.change") && state.status !== "ended";
  const { agenda, order } = useAgendaOrder();
  const { ask, dialog } = useConfirm();
  const [editing, setEditing] = useState<AgendaEntry | "new" | null>(null);

  const hasPaper = ({ id }: AgendaEntry) => state.papers.some(({ itemId }) => itemId === id);
  const askRemoval = (item: AgendaEntry) =>
    ask({
      title: t("office:agenda.removeTitle"),
      text: t(hasPaper(item) ? "office:agenda.removeWithPaper" : "office:agenda.removeText", { title: item.title }),
      action: t("office:agenda.removeAction"),
      onConfirm: () => command("agenda.remove", { itemId: item.id }),
    });
  return (
    <>
      <Group justify="space-between" mb="sm">
        {agenda.length === 0 ? (
          <Text c="dimmed">{t("office:agenda.none")}</Text>
        ) : (
          <AgendaTotal conference={conference} agenda={agenda} />
        )}
        {mayChange && <Button onClick={() => setEditing("new")}>{t("office:agenda.add")}</Button>}
      </Group>
      {agenda.length > 0 && (
        <AgendaTable
          conference={conference}
          agenda={agenda}
          papers={state.papers}
          onOrder={mayChange ? order : null}
          onEdit={mayChange ? setEditing : null}
          onRemove={mayChange ? askRemoval : null}
        />
      )}
      {mayChange && <OpenAssignments conferenceId={conference.id} />}
      <SidePanel
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === "new" ? t("office:agenda.addTitle") : t("office:agenda.editTitle")}
      >
        {editing !== null && (
          <AgendaItemForm item={editing === "new" ? null : editing} onDone={() => setEditing(null)} />
        )}
      </SidePanel>
      {dialog}
    </>
  );
}
