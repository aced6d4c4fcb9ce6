import type { VoteEntry } from "@diemcau/shared/rules/state";
import { turnout } from "@diemcau/shared/rules/votes";
import { Badge, Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useCommand, useMay } from "../session/useConference.ts";
import { ChoiceBars } from "./ChoiceBars.tsx";
import { OnAirButton } from "./OnAirButton.tsx";
import { shareText } from "./shareText.ts";
import { TurnoutTable } from "./TurnoutTable.tsx";

/** The vote that is open: who has voted where, hand counts, and its end. */
export function OpenVotePanel({ vote }: { vote: VoteEntry }) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayClose = useMay("vote.close");
  const { ask, dialog } = useConfirm();
  const points = turnout(vote);
  const waiting = points.filter(({ voted, entitled }) => voted < entitled).length;
  const { voted, entitled, question, secret, by } = vote;
  const close = () =>
    ask({
      title: t("votes:panel.closeTitle"),
      text: t("votes:panel.closeText", { voted, entitled }),
      action: t("votes:panel.close"),
      onConfirm: () => command("vote.close", { voteId: vote.id }),
    });
  const cancel = () =>
    ask({
      title: t("votes:panel.cancelTitle"),
      text: t("votes:panel.cancelText"),
      action: t("votes:panel.cancel"),
      onConfirm: () => command("vote.cancel", { voteId: vote.id }),
    });
  return (
    <Stack gap="sm" component="section" aria-label={t("votes:panel.openNow")}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Badge color="action" variant="filled" tt="none" mt={3} style={{ flex: "none" }}>
          {t("votes:panel.openNow")}
        </Badge>
        <Title order={3} size="h4" style={{ overflowWrap: "anywhere" }}>
          {question}
        </Title>
      </Group>
      <Text size="sm" c="dimmed">
        {t(secret ? "votes:secret" : "votes:public")} · {t(`votes:by.${by}`)}
        {by === "person" && ` · ${t("votes:fixed")}`}
      </Text>
      <div>
        <Text fw={600} role="status">
          {t("votes:panel.voted", { voted, entitled, share: shareText(voted, entitled) })}
        </Text>
        <Progress value={entitled === 0 ? 0 : (voted / entitled) * 100} aria-label={t("votes:panel.turnout")} />
        <Text size="sm" c="dimmed" mt={4}>
          {waiting === 0 ? t("votes:panel.complete") : t("votes:panel.waiting", { count: waiting })}
        </Text>
      </div>
      {secret ? <Text size="sm">{t("votes:panel.secretNote")}</Text> : <ChoiceBars vote={vote} />}
      <TurnoutTable vote={vote} points={points} />
      <Group justify="space-between">
        <Button variant="default" onClick={cancel} disabled={!mayClose}>
          {t("votes:panel.cancel")}
        </Button>
        <Group gap="sm">
          <OnAirButton voteId={vote.id} />
          <Button onClick={close} disabled={!mayClose}>
            {t("votes:panel.close")}
          </Button>
        </Group>
      </Group>
      {dialog}
    </Stack>
  );
}
