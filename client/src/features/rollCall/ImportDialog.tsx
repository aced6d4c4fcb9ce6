import type { RollCallPreview } from "@diemcau/shared/rules/rollCallSheet";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postBytes } from "../../api/http.ts";
import { notify } from "../../components/notify.ts";
import { Dialog } from "../forms/Dialog.tsx";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { useCommand, useConference } from "../session/useConference.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportSource, type SheetSource } from "./ImportSource.tsx";
import { importLists } from "./importRows.ts";

/** What a message to the server may hold, with room for its envelope (PROTOCOL C7). */
const mostBytes = 1.4 * 1024 * 1024;

/** Lists from a sheet or pasted cells: chosen, looked at line by line, and only then taken. */
export function ImportDialog({ pointId, onClose }: { pointId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useConference();
  const command = useCommand();
  const [source, setSource] = useState<SheetSource>({ pointId, mode: "append" });
  const [preview, setPreview] = useState<RollCallPreview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function look(sheet: Blob) {
    setBusy(true);
    setRefusal(null);
    const target = new URLSearchParams({ mode: source.mode, ...(source.pointId ? { pointId: source.pointId } : {}) });
    try {
      setPreview(
        await postBytes<RollCallPreview>(`/conferences/${session.conferenceId}/roll-call/preview?${target}`, sheet),
      );
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }
  async function take(lists: ReturnType<typeof importLists>) {
    if (new Blob([JSON.stringify(lists)]).size > mostBytes)
      return setRefusal({ code: "input.tooLarge", facts: { limit: "1,4 MB" } });
    setBusy(true);
    const reply = await command("rollCall.import", { lists, mode: source.mode }, { quiet: true });
    setBusy(false);
    if (!reply.ok) return setRefusal(reply.error);
    const count = lists.reduce((sum, { delegates }) => sum + delegates.length, 0);
    notify({ tone: "done", text: t("rollCall:import.done", { count, points: lists.length }) });
    onClose();
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={preview ? 960 : "lg"}
      title={t("rollCall:import.title")}
    >
      {preview ? (
        <ImportPreview
          preview={preview}
          busy={busy}
          refusal={refusal}
          onBack={() => {
            setPreview(null);
            setRefusal(null);
          }}
          onTake={(rows) => void take(importLists(rows))}
        />
      ) : (
        <ImportSource
          source={source}
          busy={busy}
          refusal={refusal}
          onChange={setSource}
          onLook={(sheet) => void look(sheet)}
        />
      )}
    </Dialog>
  );
}
