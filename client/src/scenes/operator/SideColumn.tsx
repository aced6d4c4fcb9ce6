import { useTranslation } from "react-i18next";
import { AgendaPanel } from "../../features/agendaRun/AgendaPanel.tsx";
import { keys } from "../../features/directing/keyMap.ts";
import { SlidesPanel } from "../../features/showing/SlidesPanel.tsx";
import styles from "./SideColumn.module.css";
import { type SideTab, sideTabs } from "./sideTabs.ts";

const tabKeys = { agenda: keys.goAgenda, slides: keys.goSlides } as const;

/** The agenda, or slides and clips in its place. */
export function SideColumn({ tab, onTab }: { tab: SideTab; onTab: (tab: SideTab) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.column}>
      <div className={styles.tabs} role="group" aria-label={t("board:side.title")}>
        {sideTabs.map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => onTab(one)}>
            {t(`board:side.${one}`)} <kbd>{tabKeys[one].label}</kbd>
          </button>
        ))}
      </div>
      {tab === "agenda" ? <AgendaPanel /> : <SlidesPanel />}
    </div>
  );
}
