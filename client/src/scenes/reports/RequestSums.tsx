import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SumsView } from "../../features/reports/SumsView.tsx";
import { useSums } from "../../features/reports/useReports.ts";

/** What came in of one request. */
export function RequestSums({ request }: { request: ReportRequest }) {
  const { t } = useTranslation();
  const { data: sums, error } = useSums(request.id);
  if (!sums) return error ? <Text>{t("common:failed")}</Text> : <Skeleton height={240} />;
  return <SumsView request={request} sums={sums} />;
}
