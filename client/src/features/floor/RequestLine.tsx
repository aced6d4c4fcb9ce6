import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { duration } from "@diemcau/shared/text/time";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CommandButton } from "../directing/CommandButton.tsx";
import { grantRequest } from "../directing/floorCommands.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { keys } from "../directing/keyMap.ts";
import { useConference, useMay, useServerNow } from "../session/useConference.ts";
import styles from "./Queue.module.css";
import { movedOrder, waitingSeconds } from "./queueOrder.ts";

/** A request of the queue: who, where, about what, how long waiting, and the one click that gives the floor. */
export function RequestLine({ request, place }: { request: FloorRequest; place: number }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const mayGrant = useMay("floor.grant");
  const mayOrder = useMay("floor.order");
  const mayWithdraw = useMay("floor.withdraw");
  const { speaker, pointName, id } = request;
  const first = place === 1;
  const up = mayOrder ? order(movedOrder(state.queue, id, -1)) : null;
  const down = mayOrder ? order(movedOrder(state.queue, id, 1)) : null;
  const remove: Command | null = mayWithdraw ? { type: "floor.withdraw", data: { requestId: id } } : null;

  function onKeyDown(event: KeyboardEvent) {
    const wanted = event.altKey ? { ArrowUp: up, ArrowDown: down }[event.key] : { Delete: remove }[event.key];
    if (!wanted) return;
    event.preventDefault();
    void send(wanted);
  }

  return (
    <li className={styles.request} data-first={first} onKeyDown={onKeyDown}>
      <span className={styles.place}>{place}</span>
      <strong className={styles.point}>{pointName}</strong>
      <Waiting request={request} />
      <span className={styles.speaker} title={speaker.title}>
        {speaker.name}
        {speaker.title && <small> – {speaker.title}</small>}
      </span>
      <div className={styles.last}>
        <small className={styles.subject} title={request.subject}>
          {request.subject || t("floor:queue.noSubject")}
        </small>
        {mayGrant && (
          <CommandButton
            command={state.status === "running" ? grantRequest(state, id) : null}
            tone={first ? "action" : "plain"}
            title={
              state.status === "running"
                ? t("floor:queue.grantHint", { name: speaker.name, point: pointName })
                : t("floor:queue.notRunning")
            }
            keyLabel={first ? keys.grantFirst.label : undefined}
          >
            {t(first ? "floor:queue.grant" : "floor:queue.grantThis")}
          </CommandButton>
        )}
        <span className={styles.tools}>
          {mayOrder && (
            <>
              <Tool command={up} label={t("floor:queue.up", { name: speaker.name })} hint="Alt+↑">
                <IconArrowUp size={16} />
              </Tool>
              <Tool command={down} label={t("floor:queue.down", { name: speaker.name })} hint="Alt+↓">
                <IconArrowDown size={16} />
              </Tool>
            </>
          )}
          {mayWithdraw && (
            <Tool command={remove} label={t("floor:queue.remove", { name: speaker.name })} hint="Delete">
              <IconX size={16} />
            </Tool>
          )}
        </span>
      </div>
    </li>
  );
}

function order(requestIds: string[] | null): Command | null {
  return requestIds && { type: "floor.order", data: { requestIds } };
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

function Tool({
  command,
  label,
  hint,
  children,
}: {
  command: Command | null;
  label: string;
  hint: string;
  children: ReactNode;
}) {
  const { send, isBlocked } = useDirecting();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={`${label} (${hint})`}
      disabled={command === null || isBlocked(command)}
      onClick={() => command && void send(command)}
    >
      {children}
    </button>
  );
}
