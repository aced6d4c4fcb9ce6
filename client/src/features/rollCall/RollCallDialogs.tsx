import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { useCommand } from "../session/useConference.ts";
import { DelegateForm } from "./DelegateForm.tsx";
import type { Listed } from "./delegateFilter.ts";
import { ImportDialog } from "./ImportDialog.tsx";
import { MarkForm } from "./MarkForm.tsx";

/** What stands over the page. */
export type RollCallDialog =
  | { what: "add"; point: PointEntry }
  | { what: "import"; pointId: string | null }
  | { what: "detail" | "edit" | "remove"; listed: Listed };

/** The dialog that is open over the page, if any. */
export function RollCallDialogs({ dialog, onClose }: { dialog: RollCallDialog | null; onClose: () => void }) {
  const { t } = useTranslation();
  switch (dialog?.what) {
    case undefined:
      return null;
    case "import":
      return <ImportDialog pointId={dialog.pointId} onClose={onClose} />;
    case "add":
      return (
        <Dialog opened onClose={onClose} title={t("rollCall:page.addTitle", { point: dialog.point.name })}>
          <DelegateForm pointId={dialog.point.id} known={null} onDone={onClose} />
        </Dialog>
      );
    case "edit":
      return (
        <Dialog opened onClose={onClose} title={t("rollCall:page.editTitle")}>
          <DelegateForm pointId={dialog.listed.point.id} known={dialog.listed.delegate} onDone={onClose} />
        </Dialog>
      );
    case "detail":
      return (
        <Dialog opened onClose={onClose} title={t("rollCall:page.detail", { name: dialog.listed.delegate.name })}>
          <MarkForm listed={dialog.listed} onDone={onClose} />
        </Dialog>
      );
    case "remove":
      return <RemoveDialog listed={dialog.listed} onClose={onClose} />;
  }
}

function RemoveDialog({ listed: { point, delegate }, onClose }: { listed: Listed; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const remove = async () => {
    await command("rollCall.remove", { pointId: point.id, delegateIds: [delegate.id] });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} size="sm" title={t("rollCall:page.removeTitle")}>
      <Text size="sm" mb="md">
        {t("rollCall:page.removeText", { name: delegate.name, point: point.name })}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("directory:form.keep")}
        </Button>
        <Button color="onAir" onClick={() => void remove()}>
          {t("rollCall:page.removeAction")}
        </Button>
      </Group>
    </Dialog>
  );
}
