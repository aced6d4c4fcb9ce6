import { Button, Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { MyAssignmentList, partKey } from "../../features/assignments/MyAssignmentList.tsx";
import { PartView } from "../../features/assignments/PartView.tsx";
import { useMyAssignments, useRefreshMine } from "../../features/assignments/useAssignments.ts";
import { ListBesideWork } from "../../features/forms/ListBesideWork.tsx";

/** What the own units owe over all conferences, and beside it the one that was chosen. */
export function MyAssignments({ mayReport }: { mayReport: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { data: assignments, error, refetch } = useMyAssignments();
  const refresh = useRefreshMine();
  const only = assignments?.length === 1 && assignments[0] ? partKey(assignments[0]) : undefined;
  const chosenKey = search.get("muc") ?? only ?? null;
  const chosen = assignments?.find((mine) => partKey(mine) === chosenKey);
  if (!assignments && error)
    return (
      <Text>
        {t("common:failed")} <Button onClick={() => void refetch()}>{t("common:retry")}</Button>
      </Text>
    );
  if (!assignments) return <Skeleton height={240} />;
  if (assignments.length === 0) return <Text c="dimmed">{t("assignments:page.noneMine")}</Text>;
  return (
    <ListBesideWork
      only={only !== undefined}
      list={
        <MyAssignmentList assignments={assignments} chosen={chosenKey} onChoose={(key) => setSearch({ muc: key })} />
      }
      back={t("assignments:page.all")}
      choose={t("assignments:page.choose")}
      onBack={() => setSearch({})}
      chosen={
        chosen ? (
          <PartView
            key={partKey(chosen)}
            {...chosen}
            report={mayReport ? t("assignments:part.report") : null}
            onChanged={() => void refresh()}
          />
        ) : null
      }
    />
  );
}
