import { errorText } from "@diemcau/shared/protocol/errors";
import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./ImportList.module.css";
import type { Sending } from "./importList.ts";

interface Props {
  sending: readonly Sending[];
  imports: readonly ImportStatus[];
  onDismiss: (id: string) => void;
}

/** Files that are on their way or being made ready, each with how far it is, and what went wrong with those that failed. */
export function ImportList({ sending, imports, onDismiss }: Props) {
  const { t } = useTranslation();
  if (sending.length + imports.length === 0) return null;
  return (
    <ul className={styles.list}>
      {sending.map(({ id, title, part, cancel }) => (
        <li key={id} className={styles.row}>
          <strong>{title}</strong>
          <Button onClick={cancel}>{t("showing:imports.stop")}</Button>
          <progress max={1} value={part} aria-label={title} />
          <span role="status">{t("showing:imports.sending", { percent: Math.floor(part * 100) })}</span>
        </li>
      ))}
      {imports.map((one) => (
        <li key={one.id} className={styles.row} data-failed={one.state === "failed" || undefined}>
          <strong>{one.title}</strong>
          <Button onClick={() => onDismiss(one.id)}>
            {t(one.state === "failed" ? "showing:imports.dismiss" : "showing:imports.stop")}
          </Button>
          {one.state === "working" && <Working status={one} />}
          <span role={one.error ? "alert" : "status"}>
            {one.error ? errorText(one.error, currentLanguage()) : wordingOf(one, t)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Working({ status: { title, done, of } }: { status: ImportStatus }) {
  return of > 0 ? <progress max={of} value={done} aria-label={title} /> : <progress aria-label={title} />;
}

function wordingOf({ kind, done, of }: ImportStatus, t: TFunction): string {
  if (of === 0) return t("showing:imports.waiting");
  if (kind === "deck") return t("showing:imports.pages", { done, of });
  return t("showing:imports.film", { percent: Math.floor((100 * done) / of) });
}
