import type { Paper } from "@diemcau/shared/model/paper";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PaperStateBadge } from "../papers/PaperStateBadge.tsx";

interface Props {
  item: AgendaEntry;
  paper: Paper | null;
  onRead: (paper: Paper) => void;
}

/** How the item's paper stands; a click reads it. Reports and papers without one say that it is awaited. */
export function PaperCell({ item, paper, onRead }: Props) {
  const { t } = useTranslation();
  if (paper)
    return (
      <UnstyledButton onClick={() => onRead(paper)} title={t("office:paper.read", { title: paper.title })}>
        <PaperStateBadge state={paper.state} />
      </UnstyledButton>
    );
  const awaited = item.person !== null && (item.kind === "paper" || item.kind === "report");
  return (
    <Text span size="sm" c="dimmed">
      {awaited && t("office:paper.awaited")}
    </Text>
  );
}
