import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { shortDate } from "@diemcau/shared/text/time";
import { Blockquote, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { timeOfDay } from "../conferences/timeOfDay.ts";
import { CallBrief } from "./CallBrief.tsx";
import { HandIn } from "./HandIn.tsx";
import { PaperDocument } from "./PaperDocument.tsx";
import { PaperStateBadge } from "./PaperStateBadge.tsx";
import type { PaperDrafts } from "./paperDraft.ts";
import { ownPaperState } from "./paperState.ts";

/** One paper: what is asked, where it stands, what the office wrote, handing in the next version, and those that were. */
export function PaperPanel({ mine, drafts }: { mine: MyPaper; drafts: PaperDrafts }) {
  const { t } = useTranslation();
  const state = ownPaperState(mine);
  const [replacing, setReplacing] = useState(false);
  const { paper } = mine;
  const asked = state === "missing" || state === "returned";
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={2} size="h4" flex={1} miw={220}>
            {mine.itemTitle}
          </Title>
          <PaperStateBadge state={state} />
        </Group>
        <Text size="sm" c="dimmed">
          {mine.conferenceTitle} · {timeOfDay(mine.startsAt, mine.timeZone)}, {shortDate(mine.startsAt, mine.timeZone)}
        </Text>
      </div>
      {mine.call && <CallBrief mine={mine} call={mine.call} />}
      <Text size="sm">{t(`papers:next.${state}`)}</Text>
      {paper && state === "returned" && paper.remark && (
        <Blockquote color="onAir" p="md" cite={t("papers:remarkOf")} style={{ whiteSpace: "pre-wrap" }}>
          {paper.remark}
        </Blockquote>
      )}
      {state === "submitted" && !replacing && (
        <Group>
          <Button variant="default" onClick={() => setReplacing(true)}>
            {t("papers:replace")}
          </Button>
        </Group>
      )}
      {(asked || (state === "submitted" && replacing)) && (
        <HandIn
          key={paper?.versions.length ?? 0}
          mine={mine}
          drafts={drafts}
          onHandedIn={() => {
            setReplacing(false);
            notify({ tone: "done", text: t("papers:handedIn") });
          }}
        />
      )}
      {paper && <PaperDocument conferenceId={mine.conferenceId} timeZone={mine.timeZone} paper={paper} />}
    </Stack>
  );
}
