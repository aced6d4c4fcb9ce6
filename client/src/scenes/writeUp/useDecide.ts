import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { useTranslation } from "react-i18next";
import { notify, notifyFailure } from "../../components/notify.ts";
import type { Decision, Reason, useWriteUp } from "../../features/writeUp/useWriteUp.ts";

/** Decides about an article in the version that is shown, and tells what came of it; what another did meanwhile is read anew. */
export function useDecide({ version }: Pick<WriteUp, "version">, server: ReturnType<typeof useWriteUp>) {
  const { t } = useTranslation();
  return async (decision: Decision, reason?: Reason): Promise<void> => {
    try {
      await server.decide(decision, version, reason);
      notify({ tone: "done", text: t(`writeUp:done.${decision}`) });
    } catch (error) {
      notifyFailure(error);
      await server.refetch();
    }
  };
}
