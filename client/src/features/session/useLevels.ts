import type { Levels } from "@diemcau/shared/protocol/media";
import { useEffect, useState } from "react";
import { useSession } from "./useConference.ts";

/** Microphone levels by point in dBov (0 loudest, -127 silence), as the server last told them. */
export function useLevels(): Levels {
  const session = useSession();
  const [levels, setLevels] = useState<Levels>({});
  useEffect(() => session.on("media.levels", setLevels), [session]);
  return levels;
}
