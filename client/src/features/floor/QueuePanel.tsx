import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { keys } from "../directing/keyMap.ts";
import { Panel } from "../directing/Panel.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Queue.module.css";
import { RequestLine } from "./RequestLine.tsx";
import { SpeakerCard } from "./SpeakerCard.tsx";

/** Who speaks, and below it ĐĂNG KÝ PHÁT BIỂU in the order in which they are to be invited. */
export function QueuePanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  return (
    <div className={styles.column}>
      <SpeakerCard />
      <Panel heading={<Heading count={state.queue.length} />} region="queue" aside={<AddButton />}>
        {state.queue.length === 0 ? (
          <div className={styles.empty}>
            <strong>{t(state.status === "ended" ? "floor:queue.ended" : "floor:queue.empty")}</strong>
            {state.status !== "ended" && <span>{t("floor:queue.emptyHint")}</span>}
          </div>
        ) : (
          <ol className={styles.list}>
            {state.queue.map((request, index) => (
              <RequestLine key={request.id} request={request} place={index + 1} />
            ))}
          </ol>
        )}
      </Panel>
    </div>
  );
}

function Heading({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t("floor:queue.heading")}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </>
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
