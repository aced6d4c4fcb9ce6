import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useConference, useServerNow } from "../session/useConference.ts";
import styles from "./PairingCodeCard.module.css";
import { issuePairingCode, pairingAddress, spacedCode } from "./pairingCode.ts";

/** A code, and the devices that were paired before it. */
interface Issued {
  code: PairingCode;
  before: string[];
}

/** How long a code is good; a clock that is read once a second may be behind the code by one. */
const pairingSeconds = 600;

/** Issues a pairing code for a point, counts down how long it is good, and says when a device has used it. */
export function PairingCodeCard({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const { session } = useConference();
  const now = useServerNow(1000);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const code = issued?.code;
  const used = issued !== null && point.devices.some(({ id }) => !issued.before.includes(id));
  const left = code ? Math.min(pairingSeconds, Math.ceil((Date.parse(code.expiresAt) - now) / 1000)) : 0;

  async function issue() {
    setBusy(true);
    try {
      const made = await issuePairingCode(session.conferenceId, point.id);
      setIssued({ code: made, before: point.devices.map(({ id }) => id) });
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setBusy(false);
  }
  return (
    <Stack gap="sm" align="stretch">
      <Text size="sm">{t("office:pairing.how")}</Text>
      <Text ff="monospace" fw={600}>
        {pairingAddress()}
      </Text>
      <RefusalAlert refusal={refusal} />
      {code && (
        <div className={styles.card} data-expired={used || left <= 0 || undefined} aria-live="polite">
          <span className={styles.code}>{spacedCode(code.code)}</span>
          <span className={styles.left}>
            {used
              ? t("office:pairing.used")
              : left > 0
                ? t("office:pairing.expires", { left: duration(left) })
                : t("office:pairing.expired")}
          </span>
        </div>
      )}
      <Button variant={code ? "default" : "filled"} loading={busy} onClick={() => void issue()}>
        {t(code ? "office:pairing.again" : "office:pairing.issue")}
      </Button>
    </Stack>
  );
}
