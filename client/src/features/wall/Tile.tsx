import type { PointEntry } from "@diemcau/shared/rules/state";
import { IconDots } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { LostTimes } from "./alarms.ts";
import { TechnicianHint } from "./TechnicianHint.tsx";
import { TileFoot } from "./TileFoot.tsx";
import { TilePicture } from "./TilePicture.tsx";
import { useTile } from "./useTile.ts";
import styles from "./Wall.module.css";

/** One point of the wall, as a tile or as a row. */
export interface TileProps {
  point: PointEntry;
  lost: LostTimes;
  place: number;
  /** The one tile of the wall that Tab leads to. */
  focusable: boolean;
  onFocus: () => void;
  onMenu: () => void;
  ref?: Ref<HTMLLIElement>;
}

/** A tile: a click makes its point KẾ TIẾP or fills what is prepared, a double click or T puts it on air. */
export function Tile(props: TileProps) {
  const { t } = useTranslation();
  const { point, onMenu } = props;
  const { tile, pending, button } = useTile(props);
  return (
    <li className={styles.tile} data-role={tile.role} data-link={tile.link} aria-busy={pending}>
      <button {...button} className={styles.choose}>
        <TilePicture point={point} tile={tile} pending={pending} />
        <TileFoot point={point} tile={tile} />
        <TechnicianHint point={point} />
      </button>
      <button
        type="button"
        className={styles.menu}
        tabIndex={-1}
        aria-label={t("wall:menu", { point: point.name })}
        title={`${t("wall:menu", { point: point.name })} (.)`}
        onClick={onMenu}
      >
        <IconDots size={16} />
      </button>
    </li>
  );
}
