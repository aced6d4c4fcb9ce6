import { clockSeconds } from "@diemcau/shared/text/time";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DraftState } from "./DraftKeeper.ts";

/** Where the draft is; "đã lưu" is the server's own word. */
export function DraftMark({
  state,
  savedAt,
  timeZone,
}: {
  state: DraftState;
  savedAt: string | null;
  timeZone: string;
}) {
  const { t } = useTranslation();
  const worrying = state === "local" || state === "notKept" || state === "conflict";
  const text =
    state === "kept"
      ? savedAt && t("papers:draft.kept", { time: clockSeconds(savedAt, timeZone) })
      : t(`papers:draft.${state}`);
  return (
    <Text size="sm" c={worrying ? "onAir" : "dimmed"} role="status">
      {text}
    </Text>
  );
}
