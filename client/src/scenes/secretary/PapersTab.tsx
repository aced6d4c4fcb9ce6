import { useTranslation } from "react-i18next";
import { PaperReader } from "../../features/papers/PaperReader.tsx";
import { useConference } from "../../features/session/useConference.ts";
import styles from "./PapersTab.module.css";

/** Papers of the agenda, to be read while they are given. */
export function PapersTab({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const items = state.agenda.flatMap((item) => {
    const paper = state.papers.find(({ itemId }) => itemId === item.id);
    return paper ? [{ item, paper }] : [];
  });
  if (items.length === 0) return <p className={styles.empty}>{t("secretary:papers.empty")}</p>;
  return (
    <ul className={styles.list}>
      {items.map(({ item, paper }) => (
        <li key={paper.id} className={styles.paper}>
          <h3 className={styles.title}>{paper.title}</h3>
          <p className={styles.facts}>
            {paper.author.name} · {item.title} · {t(`secretary:papers.state.${paper.state}`)}
          </p>
          <PaperReader conferenceId={session.conferenceId} timeZone={timeZone} paper={paper} />
        </li>
      ))}
    </ul>
  );
}
