import { useEffect, useState } from "react";
import { type Notice, onNotice } from "../notify.ts";
import styles from "./Notices.module.css";

interface Shown extends Notice {
  id: number;
}

/** Where rooms read notices; errors stay longer, and a click takes one away. */
export function Notices() {
  const [shown, setShown] = useState<Shown[]>([]);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let count = 0;
    const stop = onNotice((notice) => {
      count += 1;
      const id = count;
      setShown((old) => [...old.slice(-2), { ...notice, id }]);
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          setShown((old) => old.filter((one) => one.id !== id));
        },
        notice.tone === "error" ? 9000 : 5000,
      );
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.notices} role="status" aria-live="polite">
      {shown.map(({ id, tone, text }) => (
        <button
          key={id}
          type="button"
          data-tone={tone}
          onClick={() => setShown((old) => old.filter((one) => one.id !== id))}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
