import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useDirecting } from "../directing/Directing.tsx";

/** Tells that somebody else directs, and offers to take over. */
export function TakeOverDialog({ operator, onClose }: { operator: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { send } = useDirecting();
  return (
    <BoardModal onClose={onClose} title={t("board:charge.title", { name: operator })} size="md">
      <Text size="sm">{t("board:charge.text", { name: operator })}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("board:charge.later")}
        </Button>
        <Button onClick={() => void send({ type: "board.takeOver", data: {} }).then((done) => done && onClose())}>
          {t("board:charge.take")}
        </Button>
      </Group>
    </BoardModal>
  );
}
