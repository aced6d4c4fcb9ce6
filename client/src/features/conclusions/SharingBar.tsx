import { type Acknowledgement, acknowledgement, changedSinceShown } from "@diemcau/shared/rules/conclusions";
import { clockTime } from "@diemcau/shared/text/time";
import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import styles from "./SharingBar.module.css";

/** Sends the conclusions to all points, and tells who has acknowledged them and who is missing, as it happens. */
export function SharingBar() {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayShare = useMay("conclusion.share");
  const [busy, setBusy] = useState(false);
  const answers = acknowledgement(state);
  const changed = changedSinceShown(state);
  const share = async () => {
    setBusy(true);
    await command("conclusion.share", {});
    setBusy(false);
  };
  if (state.conclusions.length === 0 && !answers) return null;
  return (
    <section className={styles.bar} aria-label={t("assignments:share.title")}>
      <div className={styles.top}>
        {mayShare && (
          <Button
            size="sm"
            variant={answers && !changed ? "default" : "filled"}
            leftSection={<IconSend size={16} />}
            loading={busy}
            disabled={state.conclusions.length === 0}
            onClick={() => void share()}
          >
            {t(answers ? "assignments:share.sendAgain" : "assignments:share.send")}
          </Button>
        )}
        <p role="status">
          {answers ? (
            <Told answers={answers} timeZone={state.conference?.timeZone ?? "UTC"} />
          ) : (
            t("assignments:share.notYet")
          )}
        </p>
      </div>
      {answers && changed && (
        <p className={styles.changed}>{t("assignments:share.changed", { number: answers.number })}</p>
      )}
      {answers && <Missing answers={answers} />}
    </section>
  );
}

function Told({ answers, timeZone }: { answers: Acknowledgement; timeZone: string }) {
  const { t } = useTranslation();
  const { acknowledged, bridgePoints, number, sharedAt } = answers;
  return (
    <>
      <strong>{t("assignments:share.told", { done: acknowledged.length, all: bridgePoints })}</strong>
      <span>{t("assignments:share.times", { number, time: clockTime(sharedAt, timeZone) })}</span>
    </>
  );
}

function Missing({ answers: { missing, host } }: { answers: Acknowledgement }) {
  const { t } = useTranslation();
  const names = missing.map(({ pointName }) => pointName).join(", ");
  return (
    <>
      <p className={styles.missing}>
        {missing.length > 0 ? t("assignments:share.missing", { names }) : t("assignments:share.everybody")}
      </p>
      {host && (
        <p className={styles.missing}>
          {t(`assignments:share.host.${host.at === null ? "waiting" : "done"}`, { name: host.pointName })}
        </p>
      )}
    </>
  );
}
