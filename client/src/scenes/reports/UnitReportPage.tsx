import type { UnitReport } from "@diemcau/shared/protocol/reports";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Anchor, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { ApiError, get } from "../../api/http.ts";
import { refusalOf } from "../../features/forms/faults.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { followsAll } from "../../features/reports/standing.ts";
import { UnitReportBody } from "./UnitReportBody.tsx";

/** One unit's report: to fill in, to read, to decide on. */
export function UnitReportPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { requestId = "", unitId = "" } = useParams();
  const place = `/report-requests/${requestId}/units/${unitId}`;
  const { data: owed, error } = useQuery({
    queryKey: ["reports", "unit", requestId, unitId],
    queryFn: () => get<UnitReport>(place),
    // Who types here has a draft of their own, which finds out by itself what others do.
    refetchOnWindowFocus: false,
  });
  const back = followsAll(me) ? `/bao-cao/${requestId}` : "/bao-cao";
  return (
    <>
      <Anchor component={Link} to={back} size="sm">
        {followsAll(me) ? t("reports:unit.back") : t("reports:mine.title")}
      </Anchor>
      {!owed && !error && <Skeleton height={320} />}
      {!owed && error instanceof ApiError && <RefusalAlert refusal={refusalOf(error)} />}
      {!owed && error && !(error instanceof ApiError) && <Text>{t("common:failed")}</Text>}
      {owed && <UnitReportBody owed={owed} place={place} own={!followsAll(me)} />}
    </>
  );
}
