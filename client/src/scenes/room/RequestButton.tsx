import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useConference } from "../../features/session/useConference.ts";

/** The desk's largest button; nobody asks for the floor of a conference that is over. */
export function RequestButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  const over = useConference().state.status === "ended";
  return (
    <Button look="action" size="large" shortcut="D" disabled={over} onClick={onClick}>
      {t("room:request.open")}
    </Button>
  );
}
