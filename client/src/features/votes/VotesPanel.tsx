import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
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
  // Which vote is being written; once one is closed its numbers come first, and the next is asked for.
  const [asked, setAsked] = useState(past.length === 0 ? 0 : -1);
  const mayBegin = !open && mayOpen && state.status === "running";
  const writing = asked === past.length;
  return (
    <Stack gap="lg">
      {open && <OpenVotePanel key={open.id} vote={open} />}
      {mayBegin && writing && <NewVoteForm />}
      {mayBegin && !writing && (
        <Button style={{ alignSelf: "flex-start" }} onClick={() => setAsked(past.length)} data-autofocus>
          {t("votes:panel.new")}
        </Button>
      )}
      {state.status !== "running" && (
        <Text size="sm" c="dimmed">
          {t("votes:panel.nobodyRunning")}
        </Text>
      )}
      {past.length > 0 ? <PastVotes votes={past} /> : !open && <Text size="sm">{t("votes:panel.none")}</Text>}
    </Stack>
  );
}
