import { currentItem } from "@diemcau/shared/rules/state";
import { useConference } from "../../features/session/useConference.ts";
import styles from "./overlays.module.css";

/** The thin line at the bottom: the conference, and the item that is open. */
export function ItemLine() {
  const { state } = useConference();
  const item = currentItem(state);
  if (!state.conference || state.status !== "running") return null;
  return (
    <div className={styles.line}>
      <span>{state.conference.title}</span>
      {item && <strong>{item.title}</strong>}
    </div>
  );
}
