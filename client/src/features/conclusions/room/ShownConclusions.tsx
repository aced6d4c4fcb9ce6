import type { ConclusionSharing } from "@diemcau/shared/model/conclusion";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../../hooks/useKeys.ts";
import { useConference, useServerNow } from "../../session/useConference.ts";
import { pageAt, pageInTurn } from "./showTimes.ts";
import styles from "./ShownConclusions.module.css";
import { usePages } from "./usePages.ts";

/**
 * The conclusions on a room's screen, as they were shown to all: beside the programme, which goes on, page by page until the room has
 * acknowledged or everybody had the time to read; then a line says that the desk is waited for. L brings them up and takes them away.
 */
export function ShownConclusions({ pointId }: { pointId: string }) {
  const { sharing } = useConference().state;
  if (!sharing) return null;
  const acknowledged = sharing.acknowledged.some((answer) => answer.pointId === pointId);
  return <Showing key={sharing.number} sharing={sharing} acknowledged={acknowledged} />;
}

function Showing({ sharing, acknowledged }: { sharing: ConclusionSharing; acknowledged: boolean }) {
  const { t } = useTranslation();
  const now = useServerNow(500);
  /** What the room chose by its key; absent while it leaves it to time. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [pages, setPages] = useState(1);
  const timed = acknowledged ? null : pageAt(sharing.at, now, pages);
  const open = wanted ?? timed !== null;
  useKeys({ l: () => setWanted(!open) });
  if (open)
    return (
      <Panel sharing={sharing} page={timed ?? pageInTurn(sharing.at, now, pages)} pages={pages} onPages={setPages} />
    );
  if (acknowledged) return null;
  return (
    <p className={styles.chip} role="status">
      {t("room:conclusions.waiting")} <kbd>L</kbd>
    </p>
  );
}

interface PanelProps {
  sharing: ConclusionSharing;
  page: number;
  pages: number;
  onPages: (pages: number) => void;
}

function Panel({ sharing, page, pages, onPages }: PanelProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLOListElement>(null);
  usePages(box, sharing.conclusions.map(({ text }) => text).join("\n"), onPages);
  return (
    <section className={styles.panel} data-conclusions aria-label={t("room:conclusions.title")}>
      <header>
        <h2>{t("room:conclusions.title")}</h2>
        {pages > 1 && <span>{t("room:conclusions.page", { page: page + 1, pages })}</span>}
      </header>
      <div className={styles.window}>
        <ol ref={box} className={styles.text} style={{ "--page": page }}>
          {sharing.conclusions.map(({ id, text }, index) => (
            <li key={id}>
              <strong>{index + 1}.</strong> {text}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
