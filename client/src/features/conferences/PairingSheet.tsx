import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { refusalOf } from "../forms/faults.ts";
import { inTurn } from "../forms/inTurn.ts";
import styles from "./PairingSheet.module.css";
import { PairingSlips } from "./PairingSlips.tsx";
import { issuePairingCode } from "./pairingCode.ts";

interface Props {
  conference: ConferenceFacts;
  points: readonly PointEntry[];
  onClose: () => void;
}

/**
 * Codes of all points on one sheet, to be read out or printed; on paper the slips stand alone. They are issued when asked
 * for: ten minutes are short.
 */
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
  const slips = <PairingSlips conference={conference} points={points} codes={codes} />;
  return (
    <Dialog opened onClose={onClose} size="xl" title={t("office:pairing.sheetTitle")}>
      <Group justify="space-between" mb="md">
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
      {busy && <Progress value={(done / points.length) * 100} mb="md" />}
      {stopped && (
        <Alert color="onAir" mb="md">
          {t("office:pairing.sheetStopped")}
        </Alert>
      )}
      {slips}
      {createPortal(
        <div data-printed className={styles.printed}>
          {slips}
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
