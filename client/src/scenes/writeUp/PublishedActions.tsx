import type { WriteUp } from "@diemcau/shared/model/writeUp";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Button } from "@mantine/core";
import { IconPencilExclamation, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mayDo } from "../../features/account/useMe.ts";
import type { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { useDecide } from "./useDecide.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

interface Props {
  me: Me;
  writeUp: WriteUp;
  server: ReturnType<typeof useWriteUp>;
}

/** What can still be done about an article that readers have: begin a correction, or take it back. */
export function PublishedActions({ me, writeUp, server }: Props) {
  const { t } = useTranslation();
  const decide = useDecide(writeUp, server);
  const [withdrawing, setWithdrawing] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!writeUp.live) return null;
  const correct = async () => {
    setBusy(true);
    await decide("reopen");
    setBusy(false);
  };
  return (
    <>
      {writeUp.state === "published" && mayDo(me, "writeUp.write") && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencilExclamation size={16} />}
          loading={busy}
          onClick={() => void correct()}
        >
          {t("writeUp:correct.begin")}
        </Button>
      )}
      {mayDo(me, "writeUp.publish") && (
        <Button variant="default" size="xs" leftSection={<IconTrash size={16} />} onClick={() => setWithdrawing(true)}>
          {t("writeUp:withdraw.action")}
        </Button>
      )}
      {withdrawing && (
        <WithdrawDialog
          onClose={() => setWithdrawing(false)}
          onWithdraw={async (reason) => {
            await decide("withdraw", { reason });
            setWithdrawing(false);
          }}
        />
      )}
    </>
  );
}
