import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Field } from "../../components/plain/Field.tsx";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./PresenterDesk.module.css";

interface Props {
  pointId: string;
  person: PersonFacts;
  request: FloorRequest | null;
  place: number;
}

/** Asks for the floor in the presenter's own name, tells the place in the queue, and withdraws. */
export function AskFloor({ pointId, person, request, place }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const [subject, setSubject] = useState("");
  const { name, title, unit } = person;
  const may = state.queueOpen && state.status !== "ended";
  const ask = () => void command("floor.request", { pointId, speaker: { name, title, unit }, subject, kind: "paper" });
  const withdraw = () => {
    if (request) void command("floor.withdraw", { requestId: request.id });
  };
  useKeys({ d: may && !request ? ask : undefined, r: request ? withdraw : undefined });
  if (request)
    return (
      <section className={styles.card}>
        <h2>{t("presenters:page.asked", { place, of: state.queue.length })}</h2>
        {request.subject !== "" && <p>{request.subject}</p>}
        <Button shortcut="R" onClick={withdraw}>
          {t("presenters:page.withdraw")}
        </Button>
      </section>
    );
  return (
    <section className={styles.card}>
      <Field label={t("presenters:page.subject")} hint={t("room:request.subjectHint")}>
        <input value={subject} maxLength={300} onChange={({ target }) => setSubject(target.value)} />
      </Field>
      {!state.queueOpen && <p>{t("presenters:page.closed")}</p>}
      <Button look="action" size="large" shortcut="D" disabled={!may} onClick={ask}>
        {t("presenters:page.ask")}
      </Button>
    </section>
  );
}
