import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { currentTurn } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { CommandButton } from "../directing/CommandButton.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { grantRequest, interposeRequest } from "../directing/floorCommands.ts";
import { keys } from "../directing/keyMap.ts";
import { Grip, stepOf } from "../ordering/Grip.tsx";
import { useSortableRow } from "../ordering/useSortableRow.ts";
import { useConference, useMay, useServerNow } from "../session/useConference.ts";
import styles from "./Queue.module.css";
import { waitingSeconds } from "./waitingSeconds.ts";
import { RequestTools } from "./RequestTools.tsx";

interface Props {
  request: FloorRequest;
  /** From 1. */
  place: number;
  onMove: ((by: -1 | 1) => void) | null;
  onEdit: () => void;
}

/** A request of the queue: who, where, for what, how long waiting, and the one click that gives the floor. */
export function RequestLine({ request, place, onMove, onEdit }: Props) {
  const { t } = useTranslation();
  const { send } = useDirecting();
  const mayWithdraw = useMay("floor.withdraw");
  const { row, handle } = useSortableRow(request.id);
  const { speaker, pointName, id } = request;
  const first = place === 1;
  const remove: Command | null = mayWithdraw ? { type: "floor.withdraw", data: { requestId: id } } : null;

  function onKeyDown(event: KeyboardEvent) {
    const by = stepOf(event);
    if (by !== null) onMove?.(by);
    else if (event.key === "Delete" && remove) void send(remove);
    else if (event.key === "F2") onEdit();
    else return;
    event.preventDefault();
  }

  return (
    <li
      {...row}
      className={styles.request}
      data-first={first}
      data-called={request.calledAt !== null}
      onKeyDown={onKeyDown}
    >
      <span className={styles.place}>
        {onMove && (
          <Grip
            handle={handle}
            label={t("floor:queue.move", { name: speaker.name })}
            onMove={onMove}
            focusable={false}
          />
        )}
        {place}
      </span>
      <span className={styles.point}>
        <strong>{pointName}</strong>
        <em data-kind={request.kind}>{t(`floor:kind.${request.kind}`)}</em>
      </span>
      <Waiting request={request} />
      <span className={styles.speaker} title={speaker.title}>
        {speaker.name}
        {speaker.title && <small> – {speaker.title}</small>}
      </span>
      <div className={styles.last}>
        <small className={styles.subject} title={request.subject}>
          {request.subject || t("floor:queue.noSubject")}
          {request.plannedSeconds !== null && ` · ${t("floor:minutes", { count: request.plannedSeconds / 60 })}`}
        </small>
        {!first && <GrantThis request={request} />}
        <RequestTools request={request} first={first} remove={remove} onEdit={onEdit} />
        {first && <GrantFirst request={request} />}
      </div>
    </li>
  );
}

/** What gives the floor to the head of the queue, or lets it ask in between. */
function GrantFirst({ request: { id, speaker, pointName } }: { request: FloorRequest }) {
  const { t } = useTranslation();
  const { state } = useConference();
  if (!useMay("floor.grant")) return null;
  const running = state.status === "running";
  return (
    <span className={styles.first}>
      <CommandButton
        command={running ? grantRequest(state, id) : null}
        tone="action"
        title={
          running ? t("floor:queue.grantHint", { name: speaker.name, point: pointName }) : t("floor:queue.notRunning")
        }
        keyLabel={keys.grantFirst.label}
      >
        {t("floor:queue.grant")}
      </CommandButton>
      <CommandButton
        command={running && currentTurn(state) ? interposeRequest(state, id) : null}
        title={t("floor:queue.interposeHint")}
        keyLabel={keys.interpose.label}
      >
        {t("floor:queue.interpose")}
      </CommandButton>
    </span>
  );
}

function GrantThis({ request: { id, speaker, pointName } }: { request: FloorRequest }) {
  const { t } = useTranslation();
  const { state } = useConference();
  if (!useMay("floor.grant")) return null;
  const running = state.status === "running";
  return (
    <CommandButton
      command={running ? grantRequest(state, id) : null}
      title={
        running ? t("floor:queue.grantHint", { name: speaker.name, point: pointName }) : t("floor:queue.notRunning")
      }
    >
      {t("floor:queue.grantThis")}
    </CommandButton>
  );
}

function Waiting({ request }: { request: FloorRequest }) {
  const { t } = useTranslation();
  const time = duration(waitingSeconds(request, useServerNow(1000)));
  return (
    <time className={styles.waiting} title={t("floor:queue.waited", { time })}>
      {time}
    </time>
  );
}
