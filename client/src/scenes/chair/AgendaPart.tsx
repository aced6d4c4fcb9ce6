import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { currentItem } from "@diemcau/shared/rules/state";
import { IconMicrophone, IconPlayerTrackNext } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { agendaRun, delayMinutes } from "../../features/agendaRun/agendaRun.ts";
import { commandOf, nextItem } from "../../features/directing/commandOf.ts";
import { keys } from "../../features/directing/keyMap.ts";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import looks from "./AgendaPart.module.css";
import { AgendaRow } from "./AgendaRow.tsx";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./ChairDesk.module.css";
import { StartOrEnd } from "./StartOrEnd.tsx";

/** The agenda with its times, and what moves it on. */
export function AgendaPart({ conference }: { conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const now = useServerNow(1000);
  const list = useRef<HTMLOListElement>(null);
  const item = currentItem(state);
  const running = state.status === "running";
  const rows = agendaRun(state.agenda, Date.parse(conference.startsAt), now, running);
  const late = running ? delayMinutes(rows) : 0;
  const next = nextItem(state);

  useEffect(() => {
    if (state.currentItemId !== null)
      list.current?.querySelector("[data-status=open]")?.scrollIntoView({ block: "center" });
  }, [state.currentItemId]);

  return (
    <section className={`${styles.part} ${styles.agenda}`} aria-labelledby="chair-agenda">
      <header className={styles.head}>
        <h2 id="chair-agenda">
          {t("operator:agenda.heading")}
          {late !== 0 && (
            <span>
              {" "}
              · {t(late > 0 ? "operator:agenda.late" : "operator:agenda.early", { minutes: Math.abs(late) })}
            </span>
          )}
        </h2>
        <StartOrEnd />
      </header>
      <ol className={looks.list} ref={list} tabIndex={0}>
        {rows.map((row, index) => (
          <AgendaRow key={row.item.id} row={row} number={index + 1} timeZone={conference.timeZone} />
        ))}
      </ol>
      {running && (
        <div className={looks.acts}>
          <ChairButton
            command={commandOf("inviteItem", state, now)}
            tone="main"
            icon={<IconMicrophone size={20} />}
            keyLabel={keys.inviteItem.label}
          >
            {item?.person ? t("operator:agenda.invite", { name: item.person.name }) : t("operator:agenda.inviteNobody")}
          </ChairButton>
          <ChairButton
            command={commandOf("openNext", state, now)}
            icon={<IconPlayerTrackNext size={20} />}
            label={next ? t("chair:openNextHint", { title: next.title }) : t("operator:agenda.noNext")}
            keyLabel={keys.openNext.label}
          >
            {t("chair:openNext")}
          </ChairButton>
        </div>
      )}
    </section>
  );
}
