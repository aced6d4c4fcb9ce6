import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./PairingScene.module.css";

interface Props {
  /** What the server said, or that it was not reached. */
  refusal: ErrorReply | "unreachable";
  onReplace: () => void;
}

/** Why the pairing failed; where another screen stands in the way, how to replace it. */
export function Refusal({ refusal, onReplace }: Props) {
  const { t } = useTranslation();
  if (refusal === "unreachable") return <p className={styles.refusal}>{t("common:failed")}</p>;
  return (
    <div className={styles.refusal} role="alert">
      <p>{errorText(refusal, currentLanguage())}</p>
      {refusal.code === "pairing.screenTaken" && <Button onClick={onReplace}>{t("pairing:replace")}</Button>}
    </div>
  );
}
