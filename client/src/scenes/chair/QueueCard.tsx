import type { FloorRequest } from "@diemcau/shared/model/floor";
import { currentTurn } from "@diemcau/shared/rules/state";
import { IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { grantRequest, interposeRequest } from "../../features/directing/floorCommands.ts";
import { keys } from "../../features/directing/keyMap.ts";
import { Grip } from "../../features/ordering/Grip.tsx";
import { useSortableRow } from "../../features/ordering/useSortableRow.ts";
import { useConference } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import looks from "./QueuePart.module.css";

interface Props {
  request: FloorRequest;
  /** From 1. */
  place: number;
  onMove: (by: -1 | 1) => void;
}

/** Somebody who asks: who, from where, about what; a question may also be let in between while somebody speaks. */
export function QueueCard({ request, place, onMove }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { row, handle } = useSortableRow(request.id);
  const { speaker, pointName, kind, subject, plannedSeconds, calledAt } = request;
  const running = state.status === "running";
  const between = running && currentTurn(state) !== null && kind !== "paper";
  return (
    <li {...row} className={looks.card} data-first={place === 1}>
      <Grip handle={handle} label={t("floor:queue.move", { name: speaker.name })} onMove={onMove} size={22} />
      <div className={looks.who}>
        <span className={looks.marks}>
          <b>{place}</b>
          <em data-kind={kind}>{t(`floor:kind.${kind}`)}</em>
          {plannedSeconds !== null && <span>{t("floor:minutes", { count: plannedSeconds / 60 })}</span>}
          {calledAt !== null && <span>{t("chair:queue.called")}</span>}
        </span>
        <strong>{speaker.name}</strong>
        <span className={looks.unit}>{[speaker.title, pointName].filter(Boolean).join(" – ")}</span>
        {subject && <span className={looks.subject}>{subject}</span>}
      </div>
      <div className={looks.acts}>
        <ChairButton
          command={running ? grantRequest(state, request.id) : null}
          tone={place === 1 ? "main" : "plain"}
          icon={<IconMicrophone size={20} />}
          label={t("chair:queue.inviteHint", { name: speaker.name })}
          keyLabel={place === 1 ? keys.grantFirst.label : undefined}
        >
          {t("chair:queue.invite")}
        </ChairButton>
        {between && (
          <ChairButton
            command={interposeRequest(state, request.id)}
            label={t("chair:queue.betweenHint", { name: speaker.name })}
          >
            {t("chair:queue.between")}
          </ChairButton>
        )}
      </div>
    </li>
  );
}
