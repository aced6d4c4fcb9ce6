import type { Me } from "@diemcau/shared/protocol/rest";
import { Button } from "@mantine/core";
import { IconMasksTheater, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { notify } from "../../components/notify.ts";
import { mayDo } from "../account/useMe.ts";
import { useConfirm } from "../forms/useConfirm.tsx";
import { BeginDialog } from "./BeginDialog.tsx";
import { useWipeRehearsal } from "./useRehearsal.ts";

interface Props {
  me: Me;
  conference: { id: string; rehearsalId: string | null };
}

/** Begins the rehearsal of a conference, or opens and wipes the one that is being held; for who may hold one. */
export function RehearsalButtons({ me, conference: { id, rehearsalId } }: Props) {
  const { t } = useTranslation();
  const [beginning, setBeginning] = useState(false);
  const { ask, dialog } = useConfirm();
  const wipe = useWipeRehearsal();
  if (!mayDo(me, "rehearsal.hold")) return null;
  const icon = <IconMasksTheater size={17} />;
  if (rehearsalId === null)
    return (
      <>
        <Button size="sm" variant="default" leftSection={icon} onClick={() => setBeginning(true)}>
          {t("rehearsal:begin")}
        </Button>
        {beginning && <BeginDialog conferenceId={id} onClose={() => setBeginning(false)} />}
      </>
    );
  const onConfirm = async () => {
    if (await wipe(id, rehearsalId)) notify({ tone: "done", text: t("rehearsal:wiped") });
  };
  return (
    <>
      <Button component={Link} to={`/dieu-hanh/${rehearsalId}`} size="sm" variant="default" leftSection={icon}>
        {t("rehearsal:open")}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={17} />}
        onClick={() =>
          ask({
            title: t("rehearsal:askWipe.title"),
            text: t("rehearsal:askWipe.text"),
            action: t("rehearsal:askWipe.action"),
            onConfirm,
          })
        }
      >
        {t("rehearsal:wipe")}
      </Button>
      {dialog}
    </>
  );
}
