import { currentItem } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { useEffect, useState } from "react";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import { lineTexts } from "./lineTexts.ts";
import styles from "./overlays.module.css";

/** How long each text stands where two are too long for one line, ms. */
const turnEvery = 10_000;

/** The thin line at the bottom: conference, open item and clock; a message to all runs along it while there is one. */
export function BottomLine() {
  const { conference, status, crawl } = useConference().state;
  if (!conference) return null;
  if (crawl !== null) return <Crawl text={crawl} />;
  if (status !== "running")
    return (
      <div className={styles.clockAlone}>
        <Clock timeZone={conference.timeZone} />
      </div>
    );
  return (
    <div className={styles.line}>
      <LineText />
      <Clock timeZone={conference.timeZone} />
    </div>
  );
}

function LineText() {
  const { state } = useConference();
  const texts = lineTexts(state.conference?.title ?? "", currentItem(state)?.title ?? null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((old) => old + 1), turnEvery);
    return () => clearInterval(timer);
  }, []);
  const now = texts.length > 0 ? texts[turn % texts.length] : undefined;
  return (
    <div className={styles.texts} key={texts.length > 1 ? turn : 0}>
      {now?.conference && <span>{now.conference}</span>}
      {now?.item && <strong>{now.item}</strong>}
    </div>
  );
}

function Clock({ timeZone }: { timeZone: string }) {
  const now = useServerNow(1000);
  return <time className={styles.clock}>{clockTime(new Date(now).toISOString(), timeZone)}</time>;
}

/** A message to all. Its pace is that of reading, so that a long one takes longer. */
function Crawl({ text }: { text: string }) {
  return (
    <div className={styles.crawl} role="status" style={{ "--letters": text.length }}>
      <span key={text}>{text}</span>
    </div>
  );
}
