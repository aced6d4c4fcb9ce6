import type { PointEntry } from "@diemcau/shared/rules/state";
import { IconDots } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { chooseNext, takeTile } from "./tileCommands.ts";
import { TileFoot } from "./TileFoot.tsx";
import { TilePicture } from "./TilePicture.tsx";
import { tileState } from "./tileState.ts";
import styles from "./Wall.module.css";

interface Props {
  point: PointEntry;
  place: number;
  /** The one tile of the wall that Tab leads to. */
  focusable: boolean;
  onFocus: () => void;
  onMenu: () => void;
}

/** One point of the wall: a click makes it KẾ TIẾP, a double click or T puts it on air. */
export function Tile({ point, place, focusable, onFocus, onMenu }: Props) {
  const { t } = useTranslation();
  const { state, timeline } = useConference();
  const { send, isPending } = useDirecting();
  const mayChoose = useMay("programme.next");
  const mayTake = useMay("programme.take");
  const tile = tileState(state, timeline, point);
  const choose = mayChoose ? chooseNext(state, point.id) : null;
  const take = mayTake ? takeTile(state, point.id) : null;
  const pending = (choose && isPending(choose)) || (take && isPending(take)) || false;

  function onKeyDown({ key, code }: KeyboardEvent) {
    if (code === "KeyT" && take) void send(take);
    if (key === "." || key === "ContextMenu") onMenu();
  }

  return (
    <li className={styles.tile} data-role={tile.role} data-link={tile.link} aria-busy={pending}>
      <button
        type="button"
        className={styles.choose}
        data-place={place}
        data-current={focusable}
        tabIndex={focusable ? 0 : -1}
        title={t("wall:choose", { point: point.name })}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => choose && void send(choose)}
        onDoubleClick={() => take && void send(take)}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu();
        }}
      >
        <TilePicture point={point} tile={tile} pending={pending} />
        <TileFoot point={point} tile={tile} />
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
