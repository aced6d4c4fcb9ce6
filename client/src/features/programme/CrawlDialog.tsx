import { CrawlText } from "@diemcau/shared/model/programme";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference } from "../session/useConference.ts";

/** The line of text that runs along the lower edge of every screen. */
export function CrawlDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { crawl } = useConference().state;
  const { send } = useDirecting();
  const [text, setText] = useState(crawl ?? "");

  async function show(wanted: string | null) {
    if (await send({ type: "programme.crawl", data: { text: wanted } })) onClose();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void show(text);
  }
  return (
    <BoardModal onClose={onClose} title={t("board:crawl.title")} size="lg">
      <form onSubmit={onSubmit}>
        {crawl !== null && (
          <Text size="sm" c="dimmed" mb="xs">
            {t("board:crawl.now", { text: crawl })}
          </Text>
        )}
        <TextInput
          label={t("board:crawl.text")}
          value={text}
          maxLength={300}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" disabled={crawl === null} onClick={() => void show(null)}>
            {t("board:crawl.stop")}
          </Button>
          <Button type="submit" disabled={!CrawlText.safeParse(text).success}>
            {t("board:crawl.show")}
          </Button>
        </Group>
      </form>
    </BoardModal>
  );
}
