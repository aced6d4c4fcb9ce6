import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import { type Refusal, refusalText } from "./faults.ts";

/** Why what was typed has not been taken, beside the form that still holds it. */
export function RefusalAlert({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return (
    <Alert color="onAir" variant="light" bg="var(--dc-on-air-soft)" icon={<IconAlertTriangle size={18} />} role="alert">
      {refusalText(refusal, currentLanguage(), t("common:failed"))}
    </Alert>
  );
}
