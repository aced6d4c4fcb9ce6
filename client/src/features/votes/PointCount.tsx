import type { VoteEntry } from "@diemcau/shared/rules/state";
import { Button, Group, NumberInput, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../session/useConference.ts";

interface Props {
  vote: VoteEntry;
  pointId: string;
  entitled: number;
  onDone: () => void;
}

/** A room's hand count as its technician tells it by phone. */
export function PointCount({ vote, pointId, entitled, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const known = vote.counted[pointId]?.counts ?? null;
  const [counts, setCounts] = useState(() => vote.choices.map((_, place) => known?.[place] ?? 0));
  const [busy, setBusy] = useState(false);
  const sum = counts.reduce((all, count) => all + count, 0);
  const over = sum > entitled;

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const reply = await command("vote.count", { voteId: vote.id, pointId, counts });
    setBusy(false);
    if (reply.ok) onDone();
  }
  return (
    <form onSubmit={(event) => void send(event)} aria-label={t("votes:hand.title")}>
      <Stack gap={6} align="flex-end">
        <Group gap={6} justify="flex-end">
          {vote.choices.map((choice, place) => (
            <NumberInput
              key={choice}
              label={choice}
              size="xs"
              w={120}
              min={0}
              max={5000}
              allowDecimal={false}
              value={counts[place] ?? 0}
              onChange={(value) => setCounts((now) => now.with(place, Number(value) || 0))}
            />
          ))}
        </Group>
        <Text size="xs" c={over ? "var(--mantine-color-error)" : "dimmed"} role={over ? "alert" : undefined}>
          {over ? t("votes:hand.over", { entitled }) : t("votes:hand.of", { sum, entitled })}
          {vote.secret && ` ${t("votes:hand.final")}`}
          {!vote.secret && known && ` ${t("votes:hand.takeBack")}`}
        </Text>
        <Group gap={6}>
          <Button size="compact-sm" variant="default" onClick={onDone} disabled={busy}>
            {t("common:cancel")}
          </Button>
          <Button size="compact-sm" type="submit" loading={busy} disabled={over || (sum === 0 && known === null)}>
            {t("votes:hand.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
