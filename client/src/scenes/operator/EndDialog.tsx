import { currentItem, currentTurn } from "@diemcau/shared/rules/state";
import { Button, Group, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../../features/directing/BoardModal.tsx";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { useConference } from "../../features/session/useConference.ts";

/** Asks before the end, and says what it will do at this very moment. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const turn = currentTurn(state);
  const item = currentItem(state);
  const waiting = state.queue.length;

  async function end() {
    if (await send({ type: "conference.end", data: {} })) onClose();
  }
  return (
    <BoardModal onClose={onClose} title={t("operator:end.title")} size="md">
      <Text size="sm">{t("operator:end.intro")}</Text>
      <List size="sm" my="xs">
        {turn && <List.Item>{t("operator:end.turn", { name: turn.speaker.name })}</List.Item>}
        {item && <List.Item>{t("operator:end.item", { title: item.title })}</List.Item>}
        {waiting > 0 && <List.Item>{t("operator:end.queue", { count: waiting })}</List.Item>}
        <List.Item>{t("operator:end.slate")}</List.Item>
      </List>
      <Text size="sm">{t("operator:end.final")}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("operator:end.stay")}
        </Button>
        <Button color="onAir" onClick={() => void end()}>
          {t("operator:end.confirm")}
        </Button>
      </Group>
    </BoardModal>
  );
}
