import { Button, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LetterheadForm } from "../../features/documents/LetterheadForm.tsx";
import { useDocuments } from "../../features/documents/useDocuments.ts";
import { useConference } from "../../features/session/useConference.ts";

/** The letterhead beside the list; it begins with the suggestion while nobody has saved one. */
export function LetterheadCard({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { letterhead } = useConference().state;
  const { data, error, refetch } = useDocuments(conferenceId);
  const shown = letterhead ?? data?.suggestion;
  return (
    <Paper withBorder p="md" component="section" aria-label={t("documents:letterhead.title")}>
      <Title order={2} size="h5" mb="xs">
        {t("documents:letterhead.title")}
      </Title>
      {shown && <LetterheadForm letterhead={shown} suggested={letterhead === null} />}
      {!shown && !error && <Skeleton height={320} />}
      {!shown && error && (
        <Text>
          {t("common:failed")} <Button onClick={() => void refetch()}>{t("common:retry")}</Button>
        </Text>
      )}
    </Paper>
  );
}
