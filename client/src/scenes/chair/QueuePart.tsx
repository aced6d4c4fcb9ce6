import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { keys } from "../../features/directing/keyMap.ts";
import { moveBy } from "../../features/ordering/order.ts";
import { SortableList } from "../../features/ordering/SortableList.tsx";
import { useWantedOrder } from "../../features/ordering/useWantedOrder.ts";
import { useConference } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./ChairDesk.module.css";
import { QueueCard } from "./QueueCard.tsx";
import looks from "./QueuePart.module.css";

/** Who asks for the floor, in the order in which the chair works through them. */
export function QueuePart() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const { ordered, order } = useWantedOrder(state.queue, (requestIds) =>
    send({ type: "floor.order", data: { requestIds } }),
  );
  const ids = ordered.map(({ id }) => id);
  const { queueOpen, status } = state;
  return (
    <section className={`${styles.part} ${styles.queue}`} aria-labelledby="chair-queue">
      <header className={styles.head}>
        <h2 id="chair-queue">
          {t("chair:queue.heading", { count: ids.length })}
          {!queueOpen && <span> · {t("chair:queue.closed")}</span>}
        </h2>
        <ChairButton
          command={status === "ended" ? null : { type: "floor.queue", data: { open: !queueOpen } }}
          icon={queueOpen ? <IconLock size={20} /> : <IconLockOpen size={20} />}
          keyLabel={keys.switchQueue.label}
        >
          {t(queueOpen ? "chair:queue.close" : "chair:queue.open")}
        </ChairButton>
      </header>
      {ids.length === 0 ? (
        <div className={styles.empty}>
          <strong>{t("floor:queue.empty")}</strong>
          {status !== "ended" && <span>{t(queueOpen ? "chair:queue.emptyHint" : "chair:queue.closedHint")}</span>}
        </div>
      ) : (
        <ol className={looks.list}>
          <SortableList ids={ids} onOrder={order}>
            {ordered.map((request, index) => (
              <QueueCard
                key={request.id}
                request={request}
                place={index + 1}
                onMove={(by) => order(moveBy(ids, request.id, by))}
              />
            ))}
          </SortableList>
        </ol>
      )}
    </section>
  );
}
