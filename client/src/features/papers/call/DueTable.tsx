import type { PaperDue } from "@diemcau/shared/rules/paperDues";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { ActionIcon, Anchor, Badge, Table, Text, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconBellRinging, IconUserShare } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PaperStateBadge } from "../PaperStateBadge.tsx";
import { readingPath } from "../reading/readingPath.ts";

interface Props {
  conferenceId: string;
  timeZone: string;
  dues: readonly PaperDue[];
  /** Absent where one mustn't. */
  onRemind: ((due: PaperDue) => void) | null;
  onReassign: ((due: PaperDue) => void) | null;
}

/** Who owes a paper, and how each stands. */
export function DueTable({ conferenceId, timeZone, dues, onRemind, onReassign }: Props) {
  const { t } = useTranslation();
  const when = (at: string) => `${clockTime(at, timeZone)}, ${shortDate(at, timeZone)}`;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("papers:dues.paper")}</Table.Th>
            <Table.Th w={170}>{t("papers:dues.state")}</Table.Th>
            <Table.Th w={170}>{t("papers:dues.submitted")}</Table.Th>
            <Table.Th w={170}>{t("papers:dues.reminded")}</Table.Th>
            <Table.Th w={90} aria-label={t("papers:dues.acts")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dues.map((due) => (
            <Table.Tr key={due.item.id}>
              <Table.Td>
                <Text fw={600} size="sm">
                  {due.paper ? (
                    <Anchor component={Link} to={readingPath({ conferenceId, paperId: due.paper.id })} inherit>
                      {due.paper.title}
                    </Anchor>
                  ) : (
                    due.item.title
                  )}
                </Text>
                <Text size="sm" c="dimmed">
                  {due.person
                    ? [due.person.name, due.person.unit || due.person.title].filter(Boolean).join(" · ")
                    : t("papers:call.noSpeaker")}
                </Text>
              </Table.Td>
              <Table.Td>
                <PaperStateBadge state={due.state} />
                {due.late && (
                  <Badge
                    mt={4}
                    variant="outline"
                    color="onAir"
                    tt="none"
                    display="flex"
                    w="fit-content"
                    leftSection={<IconAlertTriangle size={13} />}
                  >
                    {t(due.owed ? "papers:dues.overdue" : "papers:dues.late")}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{due.paper ? when(due.paper.versions.at(-1)?.submittedAt ?? "") : "–"}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{due.reminded ? when(due.reminded.at) : "–"}</Text>
              </Table.Td>
              <Table.Td>
                {onRemind && due.owed && due.person?.id && (
                  <Act label={t("papers:dues.remindOne", { name: due.person.name })} onUse={() => onRemind(due)}>
                    <IconBellRinging size={18} />
                  </Act>
                )}
                {onReassign && due.state !== "approved" && (
                  <Act label={t("papers:dues.reassign")} onUse={() => onReassign(due)}>
                    <IconUserShare size={18} />
                  </Act>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Act({ label, onUse, children }: { label: string; onUse: () => void; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={onUse}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
