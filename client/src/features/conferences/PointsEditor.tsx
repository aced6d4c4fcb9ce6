import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Dialog } from "../forms/Dialog.tsx";
import { SidePanel } from "../forms/SidePanel.tsx";
import { useConfirm } from "../forms/useConfirm.tsx";
import { PresentersDialog } from "../presenters/PresentersDialog.tsx";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { AddPoints } from "./AddPoints.tsx";
import { PairingSheet } from "./PairingSheet.tsx";
import { PointDevices } from "./PointDevices.tsx";
import { PointForm } from "./PointForm.tsx";
import type { PointAct } from "./PointRow.tsx";
import { PointTable } from "./PointTable.tsx";
import { inPointOrder } from "./pointOrder.ts";

type Opened = { what: "add" | "sheet" | "presenters" } | { what: "edit" | "devices"; pointId: string } | null;

/** The points of a conference: chosen from units, with technicians, expected people, pairing codes and devices. */
export function PointsEditor({ conference }: { conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayChange = useMay("point.change") && state.status !== "ended";
  const mayPair = useMay("device.pair") && state.status !== "ended";
  const mayInvite = useMay("presenter.invite") && state.status !== "ended";
  const { ask, dialog } = useConfirm();
  const [opened, setOpened] = useState<Opened>(null);
  const points = inPointOrder(state.points);
  const hosts = points.filter(({ kind }) => kind === "host").length;
  const named = points.find(({ id }) => opened !== null && "pointId" in opened && id === opened.pointId);
  const close = () => setOpened(null);

  const act = useCallback(
    (what: PointAct, { id, name }: PointEntry) => {
      if (what !== "remove") return setOpened({ what, pointId: id });
      ask({
        title: t("office:points.removeTitle"),
        text: t("office:points.removeText", { name }),
        action: t("office:points.removeAction"),
        onConfirm: () => command("point.remove", { pointId: id }),
      });
    },
    [ask, command, t],
  );
  const counts = {
    bridges: points.length - hosts,
    hosts,
    expected: points.reduce((sum, { expected }) => sum + expected, 0),
  };
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text size="sm" c="dimmed">
          {t(points.length === 0 ? "office:points.none" : "office:points.lead", counts)}
        </Text>
        <Group gap="sm">
          {points.length > 0 && (
            <Button component={Link} to={`/phu-luc-ky-thuat/${conference.id}`} variant="default">
              {t("preflight:annex.link")}
            </Button>
          )}
          {mayInvite && points.length > 0 && (
            <Button variant="default" onClick={() => setOpened({ what: "presenters" })}>
              {t("presenters:open")}
            </Button>
          )}
          {mayPair && points.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={17} />}
              onClick={() => setOpened({ what: "sheet" })}
            >
              {t("office:points.sheet")}
            </Button>
          )}
          {mayChange && <Button onClick={() => setOpened({ what: "add" })}>{t("office:points.add")}</Button>}
        </Group>
      </Group>
      {points.length > 0 && hosts === 0 && (
        <Alert color="yellow" mb="sm">
          {t("office:points.noHost")}
        </Alert>
      )}
      {points.length > 0 && <PointTable points={points} mayPair={mayPair} mayChange={mayChange} onAct={act} />}
      <Dialog
        opened={opened?.what === "add"}
        onClose={close}
        closeOnClickOutside={false}
        size="lg"
        title={t("office:points.addTitle")}
      >
        <AddPoints conference={conference} points={state.points} onDone={close} />
      </Dialog>
      <SidePanel
        opened={opened?.what === "edit" && named !== undefined}
        onClose={close}
        title={t("office:points.editTitle")}
      >
        {named && <PointForm point={named} onDone={close} />}
      </SidePanel>
      <SidePanel
        opened={opened?.what === "devices" && named !== undefined}
        onClose={close}
        title={named && t("office:pairing.title", { name: named.name })}
      >
        {named && <PointDevices point={named} />}
      </SidePanel>
      <PresentersDialog opened={opened?.what === "presenters"} onClose={close} />
      {opened?.what === "sheet" && <PairingSheet conference={conference} points={points} onClose={close} />}
      {dialog}
    </>
  );
}
