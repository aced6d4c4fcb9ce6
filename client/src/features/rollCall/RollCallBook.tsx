import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group, SegmentedControl, Text, TextInput, Title } from "@mantine/core";
import { IconSearch, IconTableImport, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inPointOrder } from "../conferences/pointOrder.ts";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { CountLine } from "./CountLine.tsx";
import { type DelegateFilter, delegateFilters, findDelegates } from "./delegateFilter.ts";
import { DelegateTable } from "./DelegateTable.tsx";
import { PointList } from "./PointList.tsx";
import styles from "./RollCall.module.css";
import { RollCallDialogs, type RollCallDialog } from "./RollCallDialogs.tsx";
import { rollCallCounts } from "./rollCallCounts.ts";

/** All lists of a conference: points at the left, the people of one at the right, or whoever is looked for in all of them. */
export function RollCallBook() {
  const { t } = useTranslation();
  const { state } = useConference();
  const mayList = useMay("rollCall.list");
  const mayMark = useMay("rollCall.mark");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<DelegateFilter>("all");
  const [dialog, setDialog] = useState<RollCallDialog | null>(null);
  const points = inPointOrder(state.points);
  const searching = words.trim() !== "" || filter !== "all";
  const chosen = points.find(({ id }) => id === chosenId) ?? points[0];
  const people = findDelegates(searching ? points : chosen ? [chosen] : [], {
    filter,
    words,
    startedAt: state.startedAt,
  });
  return (
    <>
      <Group mb="sm" gap="sm">
        <TextInput
          w={280}
          aria-label={t("rollCall:page.search")}
          placeholder={t("rollCall:page.search")}
          leftSection={<IconSearch size={16} />}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t("rollCall:page.who")}
          value={filter}
          onChange={(value) => setFilter(delegateFilters.find((one) => one === value) ?? "all")}
          data={delegateFilters.map((value) => ({ value, label: t(`rollCall:page.filter.${value}`) }))}
        />
      </Group>
      <div className={styles.columns}>
        <PointList
          points={points}
          chosenId={searching ? null : (chosen?.id ?? null)}
          onChoose={(pointId) => {
            setChosenId(pointId);
            setWords("");
            setFilter("all");
          }}
        />
        <div>
          {!searching && chosen && <PointHead point={chosen} onDialog={setDialog} />}
          {people.length > 0 ? (
            <DelegateTable
              people={people}
              withPoint={searching}
              mayList={mayList}
              mayMark={mayMark}
              onAct={(act, listed) => setDialog({ what: act, listed })}
            />
          ) : (
            <Text c="dimmed">{t(searching ? "rollCall:page.nothing" : "rollCall:page.empty")}</Text>
          )}
        </div>
      </div>
      <RollCallDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

function PointHead({ point, onDialog }: { point: PointEntry; onDialog: (dialog: RollCallDialog) => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayList = useMay("rollCall.list");
  const mayMark = useMay("rollCall.mark");
  const open = point.delegates.filter(({ state }) => state === "notCalled");
  const markAll = () =>
    void command("rollCall.mark", {
      pointId: point.id,
      marks: open.map(({ id }) => ({ delegateId: id, state: "present" })),
    });
  return (
    <Group justify="space-between" mb="xs" gap="sm">
      <div>
        <Title order={2} size="h4">
          {point.name}
        </Title>
        <Text size="sm" c="dimmed">
          {point.delegates.length > 0 && <CountLine counts={rollCallCounts(point.delegates)} />}
          {point.headcount !== null &&
            `${point.delegates.length > 0 ? " · " : ""}${t("rollCall:page.headcount", { count: point.headcount })}`}
        </Text>
      </div>
      <Group gap="xs">
        {mayMark && open.length > 0 && (
          <Button onClick={markAll}>{t("rollCall:page.allPresent", { count: open.length })}</Button>
        )}
        {mayList && (
          <>
            <Button
              variant="default"
              leftSection={<IconUserPlus size={16} />}
              onClick={() => onDialog({ what: "add", point })}
            >
              {t("rollCall:page.add")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTableImport size={16} />}
              onClick={() => onDialog({ what: "import", pointId: point.id })}
            >
              {t("rollCall:page.import")}
            </Button>
          </>
        )}
      </Group>
    </Group>
  );
}
