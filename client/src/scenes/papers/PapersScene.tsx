import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { ListBesideWork } from "../../features/forms/ListBesideWork.tsx";
import { PaperList } from "../../features/papers/PaperList.tsx";
import { PaperPanel } from "../../features/papers/PaperPanel.tsx";
import { PaperStateBadge } from "../../features/papers/PaperStateBadge.tsx";
import { browserStore, PaperDrafts } from "../../features/papers/paperDraft.ts";
import { countStates } from "../../features/papers/paperState.ts";
import { useMyPapers } from "../../features/papers/useMyPapers.ts";
import { PapersHead } from "./PapersHead.tsx";

/** What a presenter has to hand in, and what came of it. */
export default function PapersScene() {
  return <RequireMe>{(me) => <MyPapers me={me} />}</RequireMe>;
}

function MyPapers({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { data: papers, error, refetch } = useMyPapers();
  const drafts = useMemo(() => new PaperDrafts(browserStore(), me.id), [me.id]);
  const only = papers?.length === 1 ? papers[0]?.itemId : undefined;
  const chosenId = search.get("muc") ?? only ?? null;
  const chosen = papers?.find(({ itemId }) => itemId === chosenId);
  return (
    <PageFrame me={me} width="wide">
      <PapersHead me={me}>
        <Group gap="xs">
          {countStates(papers ?? []).map(({ state, count }) => (
            <PaperStateBadge key={state} state={state} count={count} />
          ))}
        </Group>
      </PapersHead>
      {error && !papers && (
        <Text>
          {t("common:failed")} <Button onClick={() => void refetch()}>{t("common:retry")}</Button>
        </Text>
      )}
      {!papers && !error && <Skeleton height={240} />}
      {papers?.length === 0 && <Text c="dimmed">{t("papers:none")}</Text>}
      {papers && papers.length > 0 && (
        <ListBesideWork
          only={only !== undefined}
          list={<PaperList papers={papers} chosenId={chosenId} onChoose={(itemId) => setSearch({ muc: itemId })} />}
          back={t("papers:all")}
          choose={t("papers:choose")}
          onBack={() => setSearch({})}
          chosen={chosen ? <PaperPanel key={chosen.itemId} mine={chosen} drafts={drafts} /> : null}
        />
      )}
    </PageFrame>
  );
}
