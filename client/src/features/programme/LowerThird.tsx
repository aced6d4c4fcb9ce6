import type { LowerThird as LowerThirdText } from "@diemcau/shared/model/programme";
import styles from "./LowerThird.module.css";

/** Name, title and unit under the picture; 4 % of its height at least, so that the last row can read it. */
export function LowerThird({ name, title, unit, small = false }: LowerThirdText & { small?: boolean }) {
  // Many titles name their unit already: "Viện trưởng VKSND thành phố Quảng Ngãi".
  const below = [title, title.includes(unit) ? "" : unit].filter((text) => text !== "" && text !== name);
  return (
    <div className={styles.lowerThird} data-testid="lower-third" data-small={small}>
      <div className={styles.name}>{name}</div>
      {below.length > 0 && <div className={styles.below}>{below.join(" – ")}</div>}
    </div>
  );
}
