import type { Paper } from "@diemcau/shared/model/paper";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PaperStateBadge } from "../papers/PaperStateBadge.tsx";
import { readingPath } from "../papers/reading/readingPath.ts";
import { useSession } from "../session/useConference.ts";

interface Props {
  item: AgendaEntry;
  paper: Paper | null;
}

/** How the item's paper stands; a click reads it. Reports and papers without one say that it is awaited. */
export function PaperCell({ item, paper }: Props) {
  const { t } = useTranslation();
  const { conferenceId } = useSession();
  if (paper)
    return (
      <Link
        to={readingPath({ conferenceId, paperId: paper.id })}
        title={t("office:paper.read", { title: paper.title })}
        style={{ textDecoration: "none" }}
      >
        <PaperStateBadge state={paper.state} />
      </Link>
    );
  const awaited = item.person !== null && (item.kind === "paper" || item.kind === "report");
  return (
    <Text span size="sm" c="dimmed">
      {awaited && t("office:paper.awaited")}
    </Text>
  );
}
