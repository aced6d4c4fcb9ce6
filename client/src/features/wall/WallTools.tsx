import { IconLayoutGrid, IconList, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { keys } from "../directing/keyMap.ts";
import { useConference } from "../session/useConference.ts";
import { SoundMark } from "../talkback/SoundMark.tsx";
import type { LostTimes } from "./alarms.ts";
import { WallPages } from "./WallPages.tsx";
import styles from "./WallTools.module.css";
import { filterCounts, isList, nextOf, type WallView, wallFilters, wallSorts } from "./wallView.ts";

interface Props {
  view: WallView;
  onView: (view: WallView) => void;
  lost: LostTimes;
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Which points are shown, in which order, as tiles or rows; every choice has its key. */
export function WallTools({ view, onView, lost, ...paging }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const counts = filterCounts(state, lost);
  const list = isList(view, state.points.length);
  const Other = list ? IconLayoutGrid : IconList;
  return (
    <div className={styles.tools}>
      <div className={styles.filters} role="group" aria-label={t("wall:filter.title")}>
        {wallFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={view.filter === filter}
            data-warns={filter === "trouble" && counts.trouble > 0}
            onClick={() => onView({ ...view, filter })}
          >
            {t(`wall:filter.${filter}`)} <strong>{counts[filter]}</strong>
          </button>
        ))}
        <kbd title={t("wall:filter.title")}>{keys.wallFilter.label}</kbd>
      </div>
      <button type="button" onClick={() => onView({ ...view, sort: nextOf(wallSorts, view.sort) })}>
        {t(`wall:sort.${view.sort}`)} <kbd>{keys.wallSort.label}</kbd>
      </button>
      <label className={styles.search}>
        <IconSearch size={14} aria-hidden="true" />
        <input
          type="search"
          data-wall-search
          value={view.words}
          placeholder={t("wall:search")}
          aria-label={t("wall:search")}
          maxLength={60}
          onChange={({ currentTarget }) => onView({ ...view, words: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            onView({ ...view, words: "" });
            event.currentTarget.blur();
          }}
        />
        <kbd>{keys.wallSearch.label}</kbd>
      </label>
      <button type="button" aria-pressed={list} onClick={() => onView({ ...view, list: !list })}>
        <Other size={14} aria-hidden="true" />
        {t(list ? "wall:asTiles" : "wall:asList")} <kbd>{keys.wallList.label}</kbd>
      </button>
      <span className={styles.space} />
      <SoundMark />
      <WallPages {...paging} />
    </div>
  );
}
