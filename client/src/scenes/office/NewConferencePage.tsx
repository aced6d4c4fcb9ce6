import { ConferenceInput } from "@diemcau/shared/model/conference";
import { Anchor, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { post } from "../../api/http.ts";
import { newId } from "../../conference/newId.ts";
import { ConferenceFields } from "../../features/conferences/ConferenceFields.tsx";
import { conferenceDraft, conferenceInput } from "../../features/conferences/conferenceDraft.ts";
import { conferencesKey } from "../../features/conferences/useConferences.ts";
import { usePersons, useUnits } from "../../features/directory/useDirectory.ts";
import { buildUnitTree } from "../../features/directory/unitTree.ts";
import { FormActions } from "../../features/forms/FormActions.tsx";
import { refusalOf } from "../../features/forms/faults.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { useForm } from "../../features/forms/useForm.ts";
import { useLeaveGuard } from "../../features/forms/useLeaveGuard.ts";
import { PageHead } from "./PageHead.tsx";

/** Makes a conference; its agenda and points follow on its own page. */
export function NewConferencePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: units = [] } = useUnits();
  const { data: persons = [] } = usePersons();
  const form = useForm(conferenceDraft(null));
  const [busy, setBusy] = useState(false);
  /** The same conference sent twice is made once (PROTOCOL C4): its command keeps its id until something is changed. */
  const sent = useRef({ commandId: "", body: "" });
  useLeaveGuard(form.changed);

  const [top] = buildUnitTree(units);
  const host = form.values.hostUnitId || (top?.unit.id ?? "");
  const shown = { ...form, values: { ...form.values, hostUnitId: host } };

  async function create(event: FormEvent) {
    event.preventDefault();
    const conference = form.read(ConferenceInput, conferenceInput(shown.values));
    if (!conference) return;
    setBusy(true);
    const body = JSON.stringify(conference);
    if (sent.current.body !== body) sent.current = { commandId: newId(), body };
    try {
      const { id } = await post<{ id: string }>("/conferences", { commandId: sent.current.commandId, conference });
      await queries.invalidateQueries({ queryKey: conferencesKey });
      void navigate(`/van-phong/hoi-nghi/${id}/chuong-trinh`, { replace: true });
    } catch (error) {
      form.refuse(refusalOf(error));
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <PageHead
        title={t("office:conferences.newTitle")}
        lead={
          <Anchor component={Link} to="/van-phong/hoi-nghi" size="sm">
            {t("office:conferences.back")}
          </Anchor>
        }
      />
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <ConferenceFields form={shown} units={units} persons={persons} />
        <FormActions
          sticky
          submit={t("office:conferences.create")}
          busy={busy}
          onCancel={() => void navigate("/van-phong/hoi-nghi")}
        />
      </Stack>
    </form>
  );
}
