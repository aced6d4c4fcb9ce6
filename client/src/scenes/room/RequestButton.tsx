import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";

/** The desk's largest button. */
export function RequestButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="action" size="large" shortcut="D" onClick={onClick}>
      {t("room:request.open")}
    </Button>
  );
}
