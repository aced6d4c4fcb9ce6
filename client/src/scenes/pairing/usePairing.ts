import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { DeviceRole } from "@diemcau/shared/model/point";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useState } from "react";
import { ApiError, post } from "../../api/http.ts";

/** What POST /devices takes. */
export interface PairInput {
  code: string;
  role: DeviceRole;
  name: string;
  /** Unpairs a screen that stands in the way. */
  replaceScreen: boolean;
}

/** Pairs this machine; on success the browser holds the device's cookie. */
export function usePairing(onPaired: (device: PairedDevice) => void) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorReply | "unreachable" | null>(null);
  const pair = async (input: PairInput) => {
    setBusy(true);
    setRefusal(null);
    try {
      onPaired(await post<PairedDevice>("/devices", input));
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.reply : "unreachable");
    } finally {
      setBusy(false);
    }
  };
  return { pair, busy, refusal };
}
