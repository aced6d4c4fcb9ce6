import { attendance } from "@diemcau/shared/rules/attendance";
import { attendanceText } from "@diemcau/shared/rules/attendanceSentence";
import { Alert, Group, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import styles from "./RollCall.module.css";

/** Who is in and who is missing, in numbers: bridge points, the host beside them, people. */
export function RollCallSummary() {
  const { t } = useTranslation();
  const { state } = useConference();
  const facts = useMemo(() => attendance(state), [state]);
  const { bridgePoints, joined, connected, hostName, headcount, expected, notCalled, missing } = facts;
  const inNow = state.status === "running" ? connected : joined.length;
  return (
    <Group gap="xl" align="baseline" mb="md" className={styles.summary}>
      <span>
        <strong data-short={inNow < bridgePoints || undefined}>
          {t("rollCall:page.points", { joined: inNow, all: bridgePoints })}
        </strong>
        {hostName !== null && ` ${t("rollCall:page.host", { name: hostName })}`}
      </span>
      <strong>{t("rollCall:page.people", { here: headcount, all: expected })}</strong>
      {notCalled > 0 && <span>{t("rollCall:page.notCalled", { count: notCalled })}</span>}
      {state.status !== "planned" && missing.length > 0 && (
        <span className={styles.missing}>{t("rollCall:page.missing", { names: missing.join(", ") })}</span>
      )}
    </Group>
  );
}

/** The sentences that the minutes will say of all this. */
export function MinutesSentence() {
  const { t } = useTranslation();
  const { state } = useConference();
  const text = useMemo(
    () => (state.conference ? attendanceText(attendance(state), state.conference.timeZone) : ""),
    [state],
  );
  return (
    <Alert color="gray" title={t("rollCall:page.sentence")} mt="md">
      <Text size="sm" lang="vi">
        {text}
      </Text>
    </Alert>
  );
}
