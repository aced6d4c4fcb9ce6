import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PreflightMark } from "../preflight/PreflightMark.tsx";
import { useMay } from "../session/useConference.ts";
import { Heads } from "./Heads.tsx";
import { LevelBar } from "./LevelBar.tsx";
import { LinkFigures } from "./LinkFigures.tsx";
import { LinkWord } from "./LinkWord.tsx";
import { RoleBadge } from "./RoleBadge.tsx";
import type { TileProps } from "./Tile.tsx";
import { TileMarks } from "./TileMarks.tsx";
import { useTile } from "./useTile.ts";
import styles from "./WallList.module.css";

/** One point as a row: all that a tile says, without its picture; clicks and keys do what they do on a tile. */
export function PointRow({ top, ...props }: TileProps & { top: number }) {
  const { t } = useTranslation();
  const { point, onMenu } = props;
  const { tile, pending, button } = useTile(props);
  const hears = useMay("media.wall");
  const { technician } = point;
  return (
    <li className={styles.row} style={{ top }} data-role={tile.role} data-link={tile.link} aria-busy={pending}>
      <button {...button} className={styles.choose}>
        <strong>{point.name}</strong>
        <LinkWord point={point} tile={tile} />
        <span className={styles.figures}>
          <LinkFigures pointId={point.id} />
        </span>
        <span>{hears && <LevelBar pointId={point.id} heard={tile.heard} />}</span>
        <span className={styles.role}>
          <RoleBadge tile={tile} />
          <TileMarks point={point} tile={tile} />
        </span>
        <span className={styles.heads}>
          <PreflightMark point={point} />
          <Heads point={point} />
        </span>
        <span className={styles.phone}>{[technician?.name, technician?.phone].filter(Boolean).join(" · ")}</span>
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
