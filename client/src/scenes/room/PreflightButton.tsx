import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "../../components/plain/Button.tsx";
import { useKeys } from "../../hooks/useKeys.ts";

/** Goes to the check before the start. */
export function PreflightButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = () => void navigate("/phong/kiem-tra");
  useKeys({ k: go });
  return (
    <Button shortcut="K" onClick={go}>
      {t("preflight:open")}
    </Button>
  );
}
