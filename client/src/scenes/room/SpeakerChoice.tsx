import type { RoomPerson } from "@diemcau/shared/protocol/rest";
import { useTranslation } from "react-i18next";
import styles from "./RequestDialog.module.css";

interface Props {
  people: RoomPerson[];
  /** Value that stands for a name typed by hand. */
  typed: string;
  who: readonly string[];
  onChoose: (who: readonly string[]) => void;
}

/** The unit's people as large buttons, one or several, and one for everybody else. Nobody is chosen beforehand. */
export function SpeakerChoice({ people, typed, who, onChoose }: Props) {
  const { t } = useTranslation();
  const options = [...people, { id: typed, name: t("room:request.other"), title: "" }];
  return (
    <fieldset className={styles.people}>
      <legend>{t("room:request.who")}</legend>
      {options.map(({ id, name, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={who.includes(id)}
            onChange={({ target }) => onChoose(target.checked ? [...who, id] : who.filter((one) => one !== id))}
          />
          <span>
            <strong>{name}</strong>
            {title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
