import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Group, Paper, Skeleton, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { PaperList } from "../../features/papers/PaperList.tsx";
import { PaperPanel } from "../../features/papers/PaperPanel.tsx";
import { PaperStateBadge } from "../../features/papers/PaperStateBadge.tsx";
import { browserStore, PaperDrafts } from "../../features/papers/paperDraft.ts";
import { countStates } from "../../features/papers/paperState.ts";
import { useMyPapers } from "../../features/papers/useMyPapers.ts";
import { PapersHead } from "./PapersHead.tsx";
import styles from "../../features/forms/ListBesideWork.module.css";

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
        <div className={styles.columns} data-only={only !== undefined || undefined} data-chosen={!!chosen || undefined}>
          <div className={styles.list}>
            <PaperList papers={papers} chosenId={chosenId} onChoose={(itemId) => setSearch({ muc: itemId })} />
          </div>
          <Paper withBorder className={styles.panel}>
            <Button
              className={styles.back}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowLeft size={16} />}
              onClick={() => setSearch({})}
            >
              {t("papers:all")}
            </Button>
            {chosen ? (
              <PaperPanel key={chosen.itemId} mine={chosen} drafts={drafts} />
            ) : (
              <Text c="dimmed">{t("papers:choose")}</Text>
            )}
          </Paper>
        </div>
      )}
    </PageFrame>
  );
}
