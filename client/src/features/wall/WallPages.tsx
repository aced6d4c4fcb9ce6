import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { keys } from "../directing/keyMap.ts";
import styles from "./WallPages.module.css";

interface Props {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Turns the wall's pages; nothing where all points fit on one. */
export function WallPages({ page, pages, onPage }: Props) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className={styles.pages} aria-label={t("wall:heading")}>
      <button type="button" title={t("wall:back")} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={16} aria-hidden="true" />
        <kbd>{keys.wallBack.label}</kbd>
      </button>
      <span>{t("wall:page", { page: page + 1, pages })}</span>
      <button type="button" title={t("wall:on")} disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        <kbd>{keys.wallOn.label}</kbd>
        <IconChevronRight size={16} aria-hidden="true" />
      </button>
    </nav>
  );
}
