import { opensAnything } from "@diemcau/shared/rules/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconExternalLink, IconLock, IconWorldUpload, IconWorldX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import { useLeaveGuard } from "../../features/forms/useLeaveGuard.ts";
import styles from "../../features/publication/Publication.module.css";
import { PublicationFields } from "../../features/publication/PublicationFields.tsx";
import { closed, openNow } from "../../features/publication/publicationDraft.ts";
import { PreviewButton } from "../../features/publication/PreviewButton.tsx";
import { SeenByReaders } from "../../features/publication/SeenByReaders.tsx";
import { useCommand } from "../../features/session/useConference.ts";
import { usePublication } from "../../features/publication/usePublication.ts";

/** The choice at the left, what readers will have of it at the right, and the decision below that. */
export function PublicationForm({ state }: { state: ConferenceState }) {
  const { t } = useTranslation();
  const { draft, setDraft, changed, overtaken, takeTheirs, busy, send } = usePublication(state);
  const command = useCommand();
  const { ask, dialog } = useConfirm();
  useLeaveGuard(changed);
  const { publication, conference } = state;
  const isOpen = opensAnything(openNow(state));
  const takeDown = () =>
    ask({
      title: t("publication:takeDown.title"),
      text: t("publication:takeDown.text"),
      action: t("publication:takeDown.action"),
      onConfirm: () => send(closed, t("publication:takeDown.done")),
    });
  const restrict = () =>
    ask({
      title: t("publication:restrict.title"),
      text: t("publication:restrict.text"),
      action: t("publication:restrict.action"),
      onConfirm: () => command("conference.restrict", { secrecy: "internal" }),
    });
  return (
    <div className={styles.columns}>
      <PublicationFields state={state} draft={draft} disabled={busy} onChange={setDraft} />
      <Paper withBorder p="md" className={styles.summary} component="section" aria-label={t("publication:seen.title")}>
        <Stack gap="sm">
          <Title order={2} size="h5">
            {t("publication:seen.title")}
          </Title>
          <SeenByReaders state={state} draft={draft} />
          {overtaken && (
            <Alert color="yellow" variant="light" bg="var(--dc-warning-soft)" role="alert">
              <Text size="sm">{t("publication:overtaken")}</Text>
              <Button size="compact-sm" variant="default" mt="xs" onClick={takeTheirs}>
                {t("directory:conflict.takeTheirs")}
              </Button>
            </Alert>
          )}
          <Button
            leftSection={<IconWorldUpload size={18} />}
            loading={busy}
            disabled={!changed || !opensAnything(draft)}
            onClick={() => void send(draft, t("publication:done"))}
          >
            {t(isOpen ? "publication:change" : "publication:publish")}
          </Button>
          <PreviewButton id={conference?.id ?? ""} draft={draft} />
          {isOpen && publication && (
            <Group gap="xs" justify="space-between">
              <Button
                component="a"
                href={`/hoi-nghi/${publication.slug}`}
                target="_blank"
                rel="noopener"
                variant="default"
                size="xs"
                leftSection={<IconExternalLink size={16} />}
              >
                {t("publication:view")}
              </Button>
              <Button
                variant="subtle"
                color="onAir"
                size="xs"
                leftSection={<IconWorldX size={16} />}
                disabled={busy}
                onClick={takeDown}
              >
                {t("publication:takeDown.action")}
              </Button>
            </Group>
          )}
          <Button
            variant="subtle"
            color="onAir"
            size="xs"
            leftSection={<IconLock size={16} />}
            disabled={busy}
            onClick={restrict}
          >
            {t("publication:restrict.action")}
          </Button>
          {isOpen && publication && (
            <Text size="sm" c="dimmed">
              {t("publication:since", { date: shortDate(publication.changedAt, conference?.timeZone ?? "UTC") })}
            </Text>
          )}
        </Stack>
      </Paper>
      {dialog}
    </div>
  );
}
