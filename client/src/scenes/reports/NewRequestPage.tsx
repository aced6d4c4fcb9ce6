import type { ReportRequestInput } from "@diemcau/shared/model/reportRequest";
import { Anchor } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { notify } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { RequestForm } from "../../features/reports/RequestForm.tsx";
import { useRequestWriter } from "../../features/reports/useReports.ts";
import { PageHead } from "../office/PageHead.tsx";

/** Asks units for reports. */
export function NewRequestPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { make } = useRequestWriter();
  /** The same request sent twice is made once: its command keeps its id until something is changed. */
  const sent = useRef({ commandId: "", body: "" });

  async function send(input: ReportRequestInput) {
    const body = JSON.stringify(input);
    if (sent.current.body !== body) sent.current = { commandId: newId(), body };
    const { id } = await make(sent.current.commandId, input);
    notify({ tone: "done", text: t("reports:form.made") });
    void navigate(`/bao-cao/${id}`, { replace: true });
  }
  return (
    <>
      <PageHead
        title={t("reports:form.newTitle")}
        lead={
          <Anchor component={Link} to="/bao-cao" size="sm">
            {t("reports:back")}
          </Anchor>
        }
      />
      <RequestForm request={null} onSend={send} onCancel={() => void navigate("/bao-cao")} />
    </>
  );
}
