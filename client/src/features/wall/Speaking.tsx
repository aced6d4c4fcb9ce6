import type { Levels } from "@diemcau/shared/protocol/media";
import { listen, silence, type Voices } from "@diemcau/shared/rules/activeSpeaker";
import { heardPointIds } from "@diemcau/shared/rules/programme";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/useConference.ts";
import styles from "./Wall.module.css";

const SpeakingContext = createContext<string | null>(null);

/** Finds who speaks among those who are heard, by the levels that the server tells and the rule by which it cuts. */
export function SpeakingProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const [speakingId, setSpeakingId] = useState<string | null>(null);
  useEffect(() => {
    let voices: Voices = silence;
    return session.on("media.levels", (levels: Levels) => {
      const heard = heardPointIds(session.getSnapshot().state);
      voices = listen(voices, levels, heard, session.now());
      setSpeakingId(heard.length > 1 ? voices.loudestId : null);
    });
  }, [session]);
  return <SpeakingContext value={speakingId}>{children}</SpeakingContext>;
}

/** Says that it is this point that speaks, where several are heard. */
export function SpeakingWord({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  return use(SpeakingContext) === pointId ? <small className={styles.speaking}> · {t("wall:speaking")}</small> : null;
}
