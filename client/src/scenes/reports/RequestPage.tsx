import type { Me } from "@diemcau/shared/protocol/rest";
import { Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { followsAll } from "../../features/reports/standing.ts";
import { useMyReports, useRequest } from "../../features/reports/useReports.ts";
import { RequestBody } from "./RequestBody.tsx";

/** One request: for those who follow it all of it, for a unit's reporter the unit's own report. */
export function RequestPage({ me }: { me: Me }) {
  const { requestId = "" } = useParams();
  return followsAll(me) ? <Followed me={me} requestId={requestId} /> : <Own requestId={requestId} />;
}

function Followed({ me, requestId }: { me: Me; requestId: string }) {
  const { t } = useTranslation();
  const { data: view, error } = useRequest(requestId);
  if (!view) return error ? <Text>{t("common:unknownPage.text")}</Text> : <Skeleton height={320} />;
  return <RequestBody key={view.request.id} me={me} view={view} />;
}

function Own({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const { data: reports, error } = useMyReports(true);
  if (!reports) return error ? <Text>{t("common:failed")}</Text> : <Skeleton height={320} />;
  const own = reports.find(({ request }) => request.id === requestId);
  return <Navigate to={own ? `/bao-cao/${requestId}/don-vi/${own.unit.id}` : "/bao-cao"} replace />;
}
