import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useConference } from "../session/useConference.ts";
import { AlarmTone } from "./AlarmTone.ts";
import { type Alarm, alarmKey, alarmsOf, sounds } from "./alarms.ts";
import { useLost } from "./useLost.ts";

/** What is wrong now, and whether the bell rings for it. */
export interface Alarms {
  alarms: Alarm[];
  ringing: boolean;
  /** Silences what is wrong now; what comes after rings again. */
  silence: () => void;
}

/** Rings while something sounds that nobody has silenced. To be used once a page. */
export function useAlarms(): Alarms {
  const { state } = useConference();
  const lost = useLost();
  const { points } = state;
  const alarms = useMemo(() => alarmsOf(points, lost), [points, lost]);
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set());
  const ringing = alarms.some((alarm) => sounds(alarm) && !silenced.has(alarmKey(alarm)));
  const tone = useRef<AlarmTone | null>(null);
  useEffect(() => {
    const made = new AlarmTone();
    tone.current = made;
    return () => made.close();
  }, []);
  useEffect(() => (ringing ? tone.current?.ring() : tone.current?.quiet()), [ringing]);
  const silence = useCallback(() => setSilenced(new Set(alarms.map(alarmKey))), [alarms]);
  return { alarms, ringing, silence };
}
