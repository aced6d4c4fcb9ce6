import type { VoteEntry } from "@diemcau/shared/rules/state";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../conferences/timeOfDay.ts";
import { useConference } from "../session/useConference.ts";
import { ChoiceBars } from "./ChoiceBars.tsx";
import { OnAirButton } from "./OnAirButton.tsx";

/** Votes that were closed, the last first, with their numbers. */
export function PastVotes({ votes }: { votes: VoteEntry[] }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const timeZone = state.conference?.timeZone ?? "UTC";
  return (
    <Stack gap="sm" component="section">
      <Title order={3} size="h5">
        {t("votes:panel.past")}
      </Title>
      {votes.toReversed().map((vote) => (
        <Stack key={vote.id} gap={6} component="article">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                {vote.question}
              </Text>
              <Text size="sm" c="dimmed">
                {[
                  vote.closedAt && timeOfDay(vote.closedAt, timeZone),
                  t(vote.secret ? "votes:secret" : "votes:public"),
                  t("votes:card.voted", { voted: vote.result?.voted ?? 0, entitled: vote.entitled }),
                  quorum(vote),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            <OnAirButton voteId={vote.id} />
          </Group>
          <ChoiceBars vote={vote} />
        </Stack>
      ))}
    </Stack>
  );

  function quorum({ quorumPercent, result }: VoteEntry): string {
    if (quorumPercent === 0 || !result) return "";
    return t(result.quorumMet ? "votes:card.quorum" : "votes:card.noQuorum", { percent: quorumPercent });
  }
}
