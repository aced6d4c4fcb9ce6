import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConference, useMay } from "../session/useConference.ts";
import { NewVoteForm } from "./NewVoteForm.tsx";
import { OpenVotePanel } from "./OpenVotePanel.tsx";
import { PastVotes } from "./PastVotes.tsx";
import { useOpenVote } from "./useOpenVote.ts";

/** Everything about votes for who leads: the open one or a new one, and what came of those before. */
export function VotesPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const mayOpen = useMay("vote.open");
  const open = useOpenVote();
  const past = state.votes.filter(({ result }) => result !== null);
  return (
    <Stack gap="lg">
      {open && <OpenVotePanel key={open.id} vote={open} />}
      {!open && mayOpen && state.status === "running" && <NewVoteForm key={past.length} />}
      {state.status !== "running" && (
        <Text size="sm" c="dimmed">
          {t("votes:panel.nobodyRunning")}
        </Text>
      )}
      {past.length > 0 ? <PastVotes votes={past} /> : !open && <Text size="sm">{t("votes:panel.none")}</Text>}
    </Stack>
  );
}
