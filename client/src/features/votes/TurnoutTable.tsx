import type { VoteEntry } from "@diemcau/shared/rules/state";
import { findPoint } from "@diemcau/shared/rules/state";
import type { PointTurnout } from "@diemcau/shared/rules/votes";
import { Button, ScrollArea, Table } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConference, useMay } from "../session/useConference.ts";
import { PointCount } from "./PointCount.tsx";

/** Who has voted by point, those with votes missing first, and where a hand count can be entered for a room. */
export function TurnoutTable({ vote, points }: { vote: VoteEntry; points: PointTurnout[] }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const mayCount = useMay("vote.count");
  const [counting, setCounting] = useState<string | null>(null);
  // The sort is stable, so points keep their order within both groups.
  const sorted = points.toSorted((a, b) => Number(a.voted >= a.entitled) - Number(b.voted >= b.entitled));
  return (
    <ScrollArea.Autosize mah={280} type="auto">
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("votes:panel.point")}</Table.Th>
            <Table.Th>{t("votes:panel.turnout")}</Table.Th>
            <Table.Th aria-label={t("votes:hand.title")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(({ pointId, voted, entitled }) => {
            const name = findPoint(state, pointId)?.name ?? "";
            const byHand = vote.counted[pointId] !== undefined;
            const castHere = voted > 0 && !byHand;
            return (
              <Table.Tr key={pointId}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  {voted}/{entitled}
                  {byHand && ` · ${t("votes:panel.byHand")}`}
                </Table.Td>
                <Table.Td ta="right">
                  {counting === pointId ? (
                    <PointCount vote={vote} pointId={pointId} entitled={entitled} onDone={() => setCounting(null)} />
                  ) : (
                    mayCount &&
                    !castHere &&
                    !(vote.secret && byHand) && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t("votes:panel.enter", { point: name })}
                        onClick={() => setCounting(pointId)}
                      >
                        {t("votes:panel.enterShort")}
                      </Button>
                    )
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
