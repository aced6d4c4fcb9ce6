import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Paper as HandedIn } from "@diemcau/shared/model/paper";
import { Blockquote, Group, Paper, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMay } from "../../session/useConference.ts";
import { PaperDocument } from "../PaperDocument.tsx";
import { PaperStateBadge } from "../PaperStateBadge.tsx";
import { PaperDecision } from "./PaperDecision.tsx";
import styles from "./PaperPage.module.css";
import { ReadersList } from "./ReadersList.tsx";

/** A paper as its readers have it: the document with its versions, who has read it, and the decision below. */
export function PaperPage({ conference, paper }: { conference: ConferenceFacts; paper: HandedIn }) {
  const { t } = useTranslation();
  const decides = useMay("paper.approve");
  const { author, formerAuthors, remark } = paper;
  return (
    <div className={styles.page}>
      <Paper withBorder p="lg">
        <Group justify="space-between" align="flex-start" gap="sm" mb="xs">
          <Title order={1} size="h3" flex={1} miw={260}>
            {paper.title}
          </Title>
          <PaperStateBadge state={paper.state} />
        </Group>
        <Text size="sm" c="dimmed" mb="md">
          {[author.name, author.title, author.unit].filter(Boolean).join(" · ")}
        </Text>
        {paper.state === "returned" && remark && (
          <Blockquote color="onAir" p="md" mb="md" cite={t("papers:remarkOf")} style={{ whiteSpace: "pre-wrap" }}>
            {remark}
          </Blockquote>
        )}
        <PaperDocument
          key={`document-${paper.versions.length}`}
          conferenceId={conference.id}
          timeZone={conference.timeZone}
          paper={paper}
        />
        {decides && <PaperDecision paper={paper} />}
      </Paper>
      <aside className={styles.aside}>
        <Paper withBorder p="md">
          <Title order={2} size="h6" mb="xs">
            {t("papers:readers.title")}
          </Title>
          <ReadersList paper={paper} timeZone={conference.timeZone} />
        </Paper>
        {formerAuthors.length > 0 && (
          <Paper withBorder p="md">
            <Title order={2} size="h6" mb="xs">
              {t("papers:formerAuthors")}
            </Title>
            <Text size="sm">{formerAuthors.map(({ name }) => name).join(", ")}</Text>
          </Paper>
        )}
      </aside>
    </div>
  );
}
