import { useEffect, useState } from "react";
import { LevelMeter } from "../../conference/LevelMeter.ts";

/** Level of a microphone's track from 0 to 1, ten times a second; 0 without a track. */
export function useTrackLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const meter = new LevelMeter(track);
    const timer = setInterval(() => setLevel(meter.read()), 100);
    return () => {
      clearInterval(timer);
      meter.close();
      setLevel(0);
    };
  }, [track]);
  return level;
}
