import type { SupplementDraft } from "@diemcau/shared/model/official";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Button, Group, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConferenceProvider } from "../../session/ConferenceProvider.tsx";
import { useCommand } from "../../session/useConference.ts";
import styles from "./SealPanel.module.css";

interface Props {
  conferenceId: string;
  supplement: SupplementDraft | null;
  timeZone: string;
}

/** Writes what is added to sealed minutes; saving it anew lets confirmations lapse. */
export function SupplementForm(props: Props) {
  return (
    <ConferenceProvider conferenceId={props.conferenceId} as="person">
      <Form {...props} />
    </ConferenceProvider>
  );
}

function Form({ conferenceId, supplement, timeZone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = supplement?.text ?? "";
  const text = typed ?? stored;
  const send = async (next: string | null) => {
    const reply = await command("minutes.supplement", { text: next });
    if (reply.ok) setTyped(null);
    await queries.invalidateQueries({ queryKey: ["minutes", conferenceId] });
  };
  return (
    <>
      <Textarea
        label={t("sealing:supplement.label")}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={100_000}
        lang="vi"
      />
      {supplement && (
        <p className={styles.note}>
          {t("sealing:supplement.savedBy", {
            name: supplement.by.name,
            time: clockTime(supplement.at, timeZone),
            date: shortDate(supplement.at, timeZone),
          })}
        </p>
      )}
      <Group gap="xs">
        <Button size="xs" disabled={text.trim() === "" || text === stored} onClick={() => void send(text)}>
          {t("sealing:supplement.save")}
        </Button>
        {supplement && (
          <Button size="xs" variant="default" onClick={() => void send(null)}>
            {t("sealing:supplement.drop")}
          </Button>
        )}
      </Group>
    </>
  );
}
