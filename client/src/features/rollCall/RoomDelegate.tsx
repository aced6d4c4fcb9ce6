import type { DelegateState } from "@diemcau/shared/model/rollCall";
import type { DeskDelegate } from "@diemcau/shared/rules/desk";
import { useTranslation } from "react-i18next";
import styles from "./RoomRollCall.module.css";
import { useStandingNotes } from "./useStandingNotes.ts";

interface Props {
  delegate: DeskDelegate;
  locked: boolean;
  running: boolean;
  onMark: (next: { state: DelegateState }) => void;
  onLate: () => void;
  onAbsent: () => void;
}

/** Somebody of the room's list and the switches of how they stand; the one pressed again takes it back. */
export function RoomDelegate({ delegate, locked, running, onMark, onLate, onAbsent }: Props) {
  const { t } = useTranslation();
  const { state: stands, name, title, unit } = delegate;
  const here = stands === "present" || stands === "online";
  const notes = useStandingNotes()(delegate);
  const set = (state: DelegateState) => onMark({ state: state === stands ? "notCalled" : state });
  const switches = [
    { state: "present", label: t("rollCall:state.present"), press: () => set("present") },
    { state: "online", label: t("rollCall:state.online"), press: () => set("online") },
    {
      state: "absent",
      label: t("rollCall:room.absent"),
      press: () => (stands === "absent" ? set("absent") : onAbsent()),
    },
  ] as const;
  return (
    <li data-state={stands}>
      <div className={styles.who}>
        <strong>{name}</strong>
        <span>{[title, unit].filter(Boolean).join(", ")}</span>
        {notes !== "" && <span className={styles.notes}>{notes}</span>}
      </div>
      <div className={styles.switches} role="group" aria-label={t("rollCall:room.for", { name })}>
        {switches.map(({ state, label, press }) => (
          <button key={state} type="button" aria-pressed={stands === state} disabled={locked} onClick={press}>
            {label}
          </button>
        ))}
        {running && stands === "notCalled" && (
          <button type="button" disabled={locked} onClick={onLate}>
            {t("rollCall:room.late")}
          </button>
        )}
        {running && (here || stands === "left") && (
          <button
            type="button"
            aria-pressed={stands === "left"}
            disabled={locked}
            onClick={() => onMark({ state: here ? "left" : "present" })}
          >
            {t("rollCall:room.leave")}
          </button>
        )}
      </div>
    </li>
  );
}
