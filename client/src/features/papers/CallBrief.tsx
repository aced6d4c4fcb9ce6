import type { PaperCall } from "@diemcau/shared/model/paper";
import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { Anchor, Group, Paper, Text } from "@mantine/core";
import { IconClock, IconFileText, IconRuler2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../hooks/useNow.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { deadlineText, timeLeft } from "./paperDeadline.ts";
import { fileSize } from "./paperFile.ts";
import { ownPaperState } from "./paperState.ts";

/** What the office asks of a presenter: about what, how long, by when, and the form to start from. */
export function CallBrief({ mine, call }: { mine: MyPaper; call: PaperCall }) {
  const { t } = useTranslation();
  const now = useNow();
  const owed = ["missing", "returned"].includes(ownPaperState(mine));
  const left = timeLeft(t, call.deadline, new Date(now));
  const length = [
    ...(call.maxPages === null ? [] : [t("papers:call.pages", { count: call.maxPages })]),
    ...(call.minutes === null ? [] : [t("papers:call.minutesLong", { count: call.minutes })]),
  ];
  return (
    <Paper withBorder p="md" bg="var(--dc-surface)">
      <Text fw={600}>{call.subject}</Text>
      {call.guidance && (
        <Text size="sm" mt={4} style={{ whiteSpace: "pre-wrap" }}>
          {call.guidance}
        </Text>
      )}
      <Group gap="lg" mt="sm">
        <Fact Icon={IconClock} strong={owed && left.tone !== "far"}>
          {t("papers:call.by", { deadline: deadlineText(call.deadline, mine.timeZone) })}
          {owed && ` · ${left.text}`}
        </Fact>
        {length.length > 0 && <Fact Icon={IconRuler2}>{length.join(", ")}</Fact>}
        {call.template && (
          <Fact Icon={IconFileText}>
            <Anchor href={`/api/conferences/${mine.conferenceId}/papers/call/template`} download="" size="sm" fw={600}>
              {t("papers:call.fetchTemplate", { name: call.template.name })}
            </Anchor>{" "}
            ({fileSize(call.template.bytes, currentLanguage())})
          </Fact>
        )}
      </Group>
    </Paper>
  );
}

function Fact({ Icon, strong, children }: { Icon: typeof IconClock; strong?: boolean; children: React.ReactNode }) {
  return (
    <Text size="sm" component="span" {...(strong ? { fw: 600, c: "onAir" } : {})}>
      <Icon size={16} aria-hidden="true" style={{ verticalAlign: "-3px", marginRight: 4 }} />
      {children}
    </Text>
  );
}
