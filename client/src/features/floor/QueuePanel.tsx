import { IconLock, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { keys } from "../directing/keyMap.ts";
import { Panel } from "../directing/Panel.tsx";
import { moveBy } from "../ordering/order.ts";
import { SortableList } from "../ordering/SortableList.tsx";
import { useWantedOrder } from "../ordering/useWantedOrder.ts";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Queue.module.css";
import { RequestLine } from "./RequestLine.tsx";
import { SpeakerCard } from "./SpeakerCard.tsx";

/** Who speaks, and below it ĐĂNG KÝ PHÁT BIỂU in the order in which they are to be invited. */
export function QueuePanel({ onRequest }: { onRequest: (requestId: string) => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const mayOrder = useMay("floor.order");
  const { ordered, order } = useWantedOrder(state.queue, (requestIds) =>
    send({ type: "floor.order", data: { requestIds } }),
  );
  const ids = ordered.map(({ id }) => id);
  return (
    <div className={styles.column}>
      <SpeakerCard />
      <Panel heading={<Heading count={ids.length} />} region="queue" aside={<Aside />}>
        {ids.length === 0 ? (
          <div className={styles.empty}>
            <strong>{t(state.status === "ended" ? "floor:queue.ended" : "floor:queue.empty")}</strong>
            {state.status !== "ended" && (
              <span>{t(state.queueOpen ? "floor:queue.emptyHint" : "floor:queue.closedHint")}</span>
            )}
          </div>
        ) : (
          <ol className={styles.list}>
            <SortableList ids={ids} onOrder={mayOrder ? order : null}>
              {ordered.map((request, index) => (
                <RequestLine
                  key={request.id}
                  request={request}
                  place={index + 1}
                  onMove={mayOrder ? (by) => order(moveBy(ids, request.id, by)) : null}
                  onEdit={() => onRequest(request.id)}
                />
              ))}
            </SortableList>
          </ol>
        )}
      </Panel>
    </div>
  );
}

function Heading({ count }: { count: number }) {
  const { t } = useTranslation();
  const { queueOpen } = useConference().state;
  return (
    <>
      {t("floor:queue.heading")}
      {count > 0 && <span className={styles.count}>{count}</span>}
      {!queueOpen && (
        <span className={styles.closed}>
          <IconLock size={12} aria-hidden="true" />
          {t("floor:queue.closed")}
        </span>
      )}
    </>
  );
}

function Aside() {
  const { t } = useTranslation();
  const { queueOpen } = useConference().state;
  return (
    <span className={styles.aside}>
      <ActionButton action="switchQueue" tone="quiet" title={t(`floor:queue.${queueOpen ? "closeHint" : "openHint"}`)}>
        {t(queueOpen ? "floor:queue.close" : "floor:queue.open")}
      </ActionButton>
      <AddButton />
    </span>
  );
}

function AddButton() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { act } = useDirecting();
  if (!useMay("floor.request")) return null;
  return (
    <button
      type="button"
      className={styles.add}
      title={t("floor:queue.addHint")}
      disabled={state.status === "ended"}
      onClick={() => act("addRequest")}
    >
      <IconPlus size={14} aria-hidden="true" />
      {t("floor:queue.add")}
      <kbd>{keys.addRequest.label}</kbd>
    </button>
  );
}
