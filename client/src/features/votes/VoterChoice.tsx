import type { DeskVoter } from "@diemcau/shared/rules/desk";
import { searchKey } from "@diemcau/shared/text/searchKey";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/plain/Field.tsx";
import styles from "./RoomVote.module.css";

/** From so many people on, finding a name by typing is quicker than looking. */
const searchFrom = 13;

/** Everybody of the room who may vote, as large buttons; whoever has voted stays in sight and can't be chosen. */
export function VoterChoice({ voters, onChoose }: { voters: DeskVoter[]; onChoose: (voter: DeskVoter) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const wanted = searchKey(typed);
  const shown = voters.filter(({ name }) => searchKey(name).includes(wanted));
  return (
    <>
      <p className={styles.ask}>{t("votes:room.who")}</p>
      {voters.length >= searchFrom && (
        <Field label={t("votes:room.search")}>
          <input value={typed} onChange={({ target }) => setTyped(target.value)} />
        </Field>
      )}
      <div className={styles.names}>
        {shown.map((voter) => (
          <button key={voter.id} type="button" disabled={voter.voted} onClick={() => onChoose(voter)}>
            {voter.name}
            {voter.voted && <span>{t("votes:room.voted")}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
