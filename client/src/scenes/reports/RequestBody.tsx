import type { RequestView } from "@diemcau/shared/protocol/reports";
import type { Me } from "@diemcau/shared/protocol/rest";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Group, Tabs, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { notify, notifyFailure } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { mayDo } from "../../features/account/useMe.ts";
import { RequestBadge } from "../../features/reports/RequestBadge.tsx";
import { RequestUnits } from "../../features/reports/RequestUnits.tsx";
import { useRequestWriter } from "../../features/reports/useReports.ts";
import { PageHead } from "../office/PageHead.tsx";
import { CloseButton } from "./CloseButton.tsx";
import { EditRequest } from "./EditRequest.tsx";
import { RequestSums } from "./RequestSums.tsx";

/** Everything of one request: who has handed in, what came of it, and what is asked. */
export function RequestBody({ me, view }: { me: Me; view: RequestView }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { remind } = useRequestWriter();
  const { request, count } = view;
  const asks = mayDo(me, "report.ask");
  const tabs = ["units", "sums", ...(asks ? (["edit"] as const) : [])] as const;
  const tab = tabs.find((one) => one === search.get("xem")) ?? "units";
  const show = (value: string | null) => setSearch(value === "units" ? {} : { xem: value ?? "" });

  async function remindUnits(unitIds: string[]) {
    try {
      const { units } = await remind(request.id, newId(), unitIds);
      const text = units === 0 ? t("reports:request.remindedNobody") : t("reports:request.reminded", { count: units });
      notify({ tone: units === 0 ? "info" : "done", text });
    } catch (error) {
      notifyFailure(error);
    }
  }
  const { timeZone, deadline } = request;
  const facts = [
    t(`reports:kind.${request.kind}`),
    t("reports:deadline", { time: clockTime(deadline, timeZone), date: shortDate(deadline, timeZone) }),
    t("reports:countOf", { ...count }),
    t("reports:request.by", { name: request.createdBy.name, date: shortDate(request.createdAt, timeZone) }),
  ];
  return (
    <>
      <Anchor component={Link} to="/bao-cao" size="sm">
        {t("reports:back")}
      </Anchor>
      <PageHead title={request.title} lead={facts.join(" · ")}>
        <RequestBadge closedAt={request.closedAt} count={count} />
        {asks && <CloseButton request={request} />}
      </PageHead>
      {request.conferenceTitle && (
        <Text size="sm" mb="sm">
          {request.conferenceTitle}
        </Text>
      )}
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`reports:request.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="units">
          <Group mb="sm">
            {request.guidance && <Text style={{ whiteSpace: "pre-wrap" }}>{request.guidance}</Text>}
          </Group>
          <RequestUnits view={view} onRemind={asks ? (unitIds) => void remindUnits(unitIds) : null} />
        </Tabs.Panel>
        <Tabs.Panel value="sums">
          <RequestSums request={request} />
        </Tabs.Panel>
        <Tabs.Panel value="edit">
          <EditRequest request={request} onDone={() => show("units")} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
