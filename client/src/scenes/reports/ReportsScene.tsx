import type { Me } from "@diemcau/shared/protocol/rest";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { NewRequestPage } from "./NewRequestPage.tsx";
import { ReportsPage } from "./ReportsPage.tsx";
import { RequestPage } from "./RequestPage.tsx";
import { UnitReportPage } from "./UnitReportPage.tsx";

/** Report requests: asked, followed, filled in and summed. */
export default function ReportsScene() {
  return <RequireMe>{(me) => <Reports me={me} />}</RequireMe>;
}

function Reports({ me }: { me: Me }) {
  const { t } = useTranslation();
  if (!mayDo(me, "report.read"))
    return (
      <PageFrame me={me}>
        <Text>{t("reports:notAllowed")}</Text>
      </PageFrame>
    );
  return (
    <PageFrame me={me}>
      <Routes>
        {mayDo(me, "report.ask") && <Route path="moi" element={<NewRequestPage />} />}
        <Route path=":requestId/don-vi/:unitId" element={<UnitReportPage me={me} />} />
        <Route path=":requestId/*" element={<RequestPage me={me} />} />
        <Route path="*" element={<ReportsPage me={me} />} />
      </Routes>
    </PageFrame>
  );
}
