import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { shortDate } from "@diemcau/shared/text/time";
import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { notifyFailure } from "../../components/notify.ts";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import { useRequestWriter } from "../../features/reports/useReports.ts";

/** Closes a request, or opens it again. */
export function CloseButton({ request }: { request: ReportRequest }) {
  const { t } = useTranslation();
  const { close } = useRequestWriter();
  const { ask, dialog } = useConfirm();
  if (request.closedAt !== null)
    return (
      <>
        <Text size="sm" c="dimmed">
          {t("reports:request.closed", { date: shortDate(request.closedAt, request.timeZone) })}
        </Text>
        <Button variant="default" onClick={() => void close(request, false).catch(notifyFailure)}>
          {t("reports:request.reopen")}
        </Button>
      </>
    );
  const question = {
    title: t("reports:request.close"),
    text: t("reports:request.closeText"),
    action: t("reports:request.close"),
    onConfirm: () => close(request, true).catch(notifyFailure),
  };
  return (
    <>
      <Button variant="default" onClick={() => ask(question)}>
        {t("reports:request.close")}
      </Button>
      {dialog}
    </>
  );
}
