import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Button } from "../../components/plain/Button.tsx";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./RoomScene.module.css";

/** The server won't have this machine: why, and the way back in. */
export function Refused({ refusal }: { refusal: ErrorReply }) {
  const { t } = useTranslation();
  return (
    <main className={styles.refused} role="alert">
      <p>{errorText(refusal, currentLanguage())}</p>
      <Link to="/ghep">{t("room:pairAgain")}</Link>
      <Button onClick={() => location.reload()}>{t("common:reload")}</Button>
    </main>
  );
}
