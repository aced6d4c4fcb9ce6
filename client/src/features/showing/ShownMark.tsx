import { useTranslation } from "react-i18next";
import styles from "./SlidesPanel.module.css";

/** Says that slides or a clip are on air, or prepared for the cut. */
export function ShownMark({ onAir, prepared }: { onAir: boolean; prepared: boolean }) {
  const { t } = useTranslation();
  if (!onAir && !prepared) return null;
  return (
    <em className={styles.mark} data-on-air={onAir}>
      {t(onAir ? "board:slides.onAir" : "board:slides.prepared")}
    </em>
  );
}
