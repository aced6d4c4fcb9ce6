import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { currentTurn } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { CommandButton } from "../directing/CommandButton.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { callRequest, grantRequest, interposeRequest } from "../directing/floorCommands.ts";
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
      data-first={place === 1}
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
        <GrantButtons request={request} first={place === 1} />
        <RequestTools request={request} remove={remove} onEdit={onEdit} />
      </div>
    </li>
  );
}

/** What gives the floor; at the head of the queue also what the room is told before, and a question in between. */
function GrantButtons({
  request: { id, speaker, pointName, calledAt },
  first,
}: {
  request: FloorRequest;
  first: boolean;
}) {
  const { t } = useTranslation();
  const { state } = useConference();
  const mayGrant = useMay("floor.grant");
  if (!mayGrant) return null;
  const running = state.status === "running";
  const hint = running
    ? t("floor:queue.grantHint", { name: speaker.name, point: pointName })
    : t("floor:queue.notRunning");
  if (!first)
    return (
      <CommandButton command={running ? grantRequest(state, id) : null} title={hint}>
        {t("floor:queue.grantThis")}
      </CommandButton>
    );
  return (
    <>
      <CommandButton
        command={running ? grantRequest(state, id) : null}
        tone="action"
        title={hint}
        keyLabel={keys.grantFirst.label}
      >
        {t("floor:queue.grant")}
      </CommandButton>
      <CommandButton
        command={running && calledAt === null ? callRequest(id, true) : null}
        title={t("floor:queue.callHint", { point: pointName })}
        keyLabel={keys.callFirst.label}
      >
        {t(calledAt === null ? "floor:queue.call" : "floor:queue.called")}
      </CommandButton>
      {currentTurn(state) && (
        <CommandButton
          command={interposeRequest(state, id)}
          title={t("floor:queue.interposeHint")}
          keyLabel={keys.interpose.label}
        >
          {t("floor:queue.interpose")}
        </CommandButton>
      )}
    </>
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
