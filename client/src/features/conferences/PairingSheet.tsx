import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { refusalOf } from "../forms/faults.ts";
import { inTurn } from "../forms/inTurn.ts";
import styles from "./PairingSheet.module.css";
import { issuePairingCode, pairingAddress, spacedCode } from "./pairingCode.ts";

interface Props {
  conference: ConferenceFacts;
  points: readonly PointEntry[];
  onClose: () => void;
}

/** Codes of all points on one sheet, to be printed or read out. They are issued when asked for: ten minutes are short. */
export function PairingSheet({ conference, points, onClose }: Props) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<ReadonlyMap<string, PairingCode>>(new Map());
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);

  async function issueAll() {
    const issued = new Map<string, PairingCode>();
    setBusy(true);
    setCodes(issued);
    const { refusal } = await inTurn(points, (point) => issue(point.id, issued), {
      onProgress: () => setCodes(new Map(issued)),
    });
    setStopped(refusal !== null);
    setBusy(false);
  }
  async function issue(pointId: string, issued: Map<string, PairingCode>) {
    try {
      issued.set(pointId, await issuePairingCode(conference.id, pointId));
      return { ok: true as const };
    } catch (error) {
      const refusal = refusalOf(error);
      return { ok: false as const, error: refusal === "unreachable" ? { code: "server.failed" as const } : refusal };
    }
  }
  const done = codes.size;
  return (
    <Dialog opened onClose={onClose} size="xl" title={t("office:pairing.sheetTitle")} className={styles.modal}>
      <Group justify="space-between" mb="md" className={styles.tools}>
        <Text size="sm" c="dimmed">
          {t("office:pairing.sheetLead")}
        </Text>
        <Group gap="sm">
          <Button variant={done > 0 ? "default" : "filled"} loading={busy} onClick={() => void issueAll()}>
            {t("office:pairing.sheetIssue", { count: points.length })}
          </Button>
          <Button leftSection={<IconPrinter size={17} />} disabled={busy || done === 0} onClick={() => print()}>
            {t("office:pairing.sheetPrint")}
          </Button>
        </Group>
      </Group>
      {busy && <Progress className={styles.tools} value={(done / points.length) * 100} mb="md" />}
      {stopped && (
        <Alert color="onAir" mb="md" className={styles.tools}>
          {t("office:pairing.sheetStopped")}
        </Alert>
      )}
      <p className={styles.conference}>{conference.title}</p>
      <ul className={styles.sheet}>
        {points.map((point) => {
          const code = codes.get(point.id);
          return (
            <li key={point.id} className={styles.slip}>
              <strong>{point.name}</strong>
              <span className={styles.unit}>{point.unit.name}</span>
              <span className={styles.code}>{code ? spacedCode(code.code) : "··· ···"}</span>
              <span className={styles.how}>
                {pairingAddress()}
                {code &&
                  ` · ${t("office:pairing.sheetUntil", { time: clockTime(code.expiresAt, conference.timeZone) })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
