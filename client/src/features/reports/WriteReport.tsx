import type { Report } from "@diemcau/shared/model/reportRequest";
import { maxReportNote } from "@diemcau/shared/model/reportRequest";
import type { UnitReport } from "@diemcau/shared/protocol/reports";
import { readReportValues } from "@diemcau/shared/rules/reportValues";
import { Paper, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { notify } from "../../components/notify.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { faultText, type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useLeaveGuard } from "../forms/useLeaveGuard.ts";
import { AttachedFiles } from "./AttachedFiles.tsx";
import { DraftBar } from "./DraftBar.tsx";
import { DraftConflict } from "./DraftConflict.tsx";
import { ReportField } from "./ReportField.tsx";
import { useDraftKeeper } from "./useDraftKeeper.ts";

interface Props {
  owed: UnitReport;
  /** Path of the report below `/api`. */
  place: string;
  /** Told once it was handed in, here or by somebody else. */
  onSubmitted: () => Promise<void>;
}

/** Fills a report in: kept on the server as it is typed, then handed in. */
export function WriteReport({ owed: { request, report }, place, onSubmitted }: Props) {
  const { t } = useTranslation();
  const { keeper, kept } = useDraftKeeper(place, report);
  const [faulty, setFaulty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { draft, state } = kept;
  useLeaveGuard(state !== "kept" && state !== "taken");
  const faults = new Map(readReportValues(request.fields, draft.texts).faults.map(({ path, code }) => [path, code]));

  function faultOf(id: string): string | undefined {
    const path = `texts.${id}`;
    const code = faults.get(path);
    // What is empty is no fault before somebody wants to hand it in.
    if (code === undefined || (!faulty && (code === "text.required" || state === "typing"))) return undefined;
    return faultText({ path, code }, currentLanguage(), t("directory:form.otherFault"));
  }
  async function submit() {
    setFaulty(true);
    if (faults.size > 0) return setRefusal({ code: "input.invalid" });
    setBusy(true);
    setRefusal(null);
    try {
      if (!(await keeper.settle())) return;
      const { version, draft: saved } = keeper.getSnapshot();
      await post<Report>(`${place}/submit`, { version, ...saved });
      notify({ tone: "done", text: t("reports:unit.submitted") });
      await onSubmitted();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="md">
        <DraftConflict kept={kept} fields={request.fields} onDecide={(whose) => keeper.decide(whose)} />
        {request.fields.map((field) => (
          <ReportField
            key={field.id}
            field={field}
            value={draft.texts[field.id] ?? ""}
            error={faultOf(field.id)}
            onChange={(text) => keeper.edit((now) => ({ ...now, texts: { ...now.texts, [field.id]: text } }))}
          />
        ))}
        <Textarea
          label={t("reports:unit.note")}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={maxReportNote}
          value={draft.note}
          onChange={({ currentTarget: { value } }) => keeper.edit((now) => ({ ...now, note: value }))}
        />
        <AttachedFiles place={place} files={kept.report?.files ?? []} onReport={(next) => keeper.adopt(next)} />
        <RefusalAlert refusal={refusal ?? kept.refusal} />
        <DraftBar state={state} busy={busy} onSubmit={() => void submit()} />
      </Stack>
    </Paper>
  );
}
