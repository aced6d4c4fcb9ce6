import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { RequestForm } from "../../features/reports/RequestForm.tsx";
import { useRequestWriter } from "../../features/reports/useReports.ts";

interface Props {
  request: ReportRequest;
  onDone: () => void;
}

/** Changes a request, from the version that was on the screen when the form was opened. */
export function EditRequest({ request, onDone }: Props) {
  const { t } = useTranslation();
  const { change } = useRequestWriter();
  const [opened] = useState(request);
  return (
    <RequestForm
      request={opened}
      onCancel={onDone}
      onSend={async (input) => {
        await change(opened, input);
        notify({ tone: "done", text: t("reports:form.saved") });
        onDone();
      }}
    />
  );
}
