import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { PaperStateBadge } from "../../features/papers/PaperStateBadge.tsx";
import { PaperQueue } from "../../features/papers/reading/PaperQueue.tsx";
import { usePapersToRead } from "../../features/papers/useMyPapers.ts";
import { PapersHead } from "./PapersHead.tsx";

const states = ["returned", "submitted", "approved"] as const;

/** Papers that were handed in, for those who read and decide. */
export default function QueueScene() {
  return <RequireMe>{(me) => <Queue me={me} />}</RequireMe>;
}

function Queue({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data: papers, error, refetch } = usePapersToRead({ enabled: true });
  const counts = states
    .map((state) => ({ state, count: papers?.filter((paper) => paper.state === state).length ?? 0 }))
    .filter(({ count }) => count > 0);
  return (
    <PageFrame me={me}>
      <PapersHead me={me}>
        <Group gap="xs">
          {counts.length > 0 && <Text size="sm">{t("papers:ofMine")}</Text>}
          {counts.map(({ state, count }) => (
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
      {papers?.length === 0 && <Text c="dimmed">{t("papers:noneToRead")}</Text>}
      {papers && papers.length > 0 && <PaperQueue papers={papers} />}
    </PageFrame>
  );
}
