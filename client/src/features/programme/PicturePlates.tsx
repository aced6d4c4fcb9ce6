import { useTranslation } from "react-i18next";
import { slotPlace } from "../../conference/pictureLayout.ts";
import type { PlayerSnapshot } from "../../conference/ProgrammePlayer.ts";
import { percent } from "./percent.ts";
import styles from "./PicturePlates.module.css";

/** Over each place of the picture: in a grid whose it is, and where no picture is, why. */
export function PicturePlates({ shown: { layout, slots } }: { shown: PlayerSnapshot }) {
  const { t } = useTranslation();
  return slots.map(({ pointId, pointName, state }, slot) => {
    const style = percent(slotPlace(layout, slot, slots.length));
    if (state === "picture")
      return (
        layout === "grid" && (
          <div key={pointId} className={styles.tile} style={style} data-tile={slot}>
            <span>{pointName}</span>
          </div>
        )
      );
    return (
      <div key={pointId} className={styles.plate} style={style} data-slot={slot} data-layout={layout}>
        <strong>{pointName}</strong>
        <span>{t(state === "away" ? "programme:away" : "programme:coming")}</span>
      </div>
    );
  });
}
