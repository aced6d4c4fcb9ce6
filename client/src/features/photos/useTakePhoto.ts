import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify, notifyError } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { useSession } from "../session/useConference.ts";

/** Takes photos of what is on air, one at a time; `lastId` is the newest one that this page took. */
export function useTakePhoto(): { take: () => void; busy: boolean; lastId: string | null } {
  const { t } = useTranslation();
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [lastId, setLastId] = useState<string | null>(null);
  const take = useCallback(() => {
    if (busy) return;
    setBusy(true);
    void session.request("photo.take", { requestId: newId() }).then((reply) => {
      setBusy(false);
      if (!reply.ok) return notifyError(reply.error);
      setLastId(reply.data.photoId);
      notify({ tone: "done", text: t("secretary:photos.taken") });
    });
  }, [busy, session, t]);
  return { take, busy, lastId };
}
