import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PaperCall } from "@diemcau/shared/model/paper";
import { type PaperDue, paperCount } from "@diemcau/shared/rules/paperDues";
import { Button, Group, Paper, Progress, Text } from "@mantine/core";
import { IconBellRinging, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../session/useConference.ts";
import { deadlineText, timeLeft } from "../paperDeadline.ts";
import { TemplateField } from "./TemplateField.tsx";

interface Props {
  conference: ConferenceFacts;
  call: PaperCall;
  dues: readonly PaperDue[];
  /** The server's clock, in ms. */
  now: number;
  onChange: (() => void) | null;
  onRemind: (() => void) | null;
  busy: boolean;
}

/** What the call asks, and how many papers are in: 7/9. */
export function CallSummary({ conference, call, dues, now, onChange, onRemind, busy }: Props) {
  const { t } = useTranslation();
  const mayChange = useMay("papers.call") && onChange !== null;
  const { handedIn, asked } = paperCount(dues);
  const left = timeLeft(t, call.deadline, new Date(now));
  const owed = asked - handedIn;
  const length = [
    ...(call.maxPages === null ? [] : [t("papers:call.pages", { count: call.maxPages })]),
    ...(call.minutes === null ? [] : [t("papers:call.minutesLong", { count: call.minutes })]),
  ];
  return (
    <Paper withBorder p="md">
      <Group align="flex-start" gap="xl" wrap="nowrap">
        <div style={{ minWidth: 130 }}>
          <Text fz={40} fw={700} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
            {handedIn}/{asked}
          </Text>
          <Text size="sm">{t("papers:call.handedIn")}</Text>
          <Progress value={asked === 0 ? 0 : (handedIn / asked) * 100} mt="xs" aria-label={t("papers:call.handedIn")} />
        </div>
        <div style={{ flex: 1 }}>
          <Text fw={600}>{call.subject}</Text>
          {call.guidance && (
            <Text size="sm" lineClamp={4} style={{ whiteSpace: "pre-wrap" }}>
              {call.guidance}
            </Text>
          )}
          <Text size="sm" mt="xs">
            <Text span fw={600} {...(owed > 0 && left.tone !== "far" ? { c: "onAir" } : {})}>
              {t("papers:call.by", { deadline: deadlineText(call.deadline, conference.timeZone) })}
              {owed > 0 && ` · ${left.text}`}
            </Text>
            {length.length > 0 && ` · ${length.join(", ")}`}
          </Text>
          <Group mt="xs">
            <TemplateField conferenceId={conference.id} template={call.template} mayChange={mayChange} />
          </Group>
        </div>
        <Group gap="sm">
          {onRemind && (
            <Button variant="default" leftSection={<IconBellRinging size={17} />} loading={busy} onClick={onRemind}>
              {t("papers:dues.remindAll", { count: owed })}
            </Button>
          )}
          {onChange && (
            <Button variant="default" leftSection={<IconPencil size={17} />} onClick={onChange}>
              {t("papers:call.change")}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
