import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useEffect, useState } from "react";
import { ApiError, get } from "../../api/http.ts";
import { ReconnectPolicy } from "../../conference/ReconnectPolicy.ts";

/** What this machine is paired as. `asking` goes on by itself until the server answers. */
export type OwnDevice =
  | { state: "asking"; failed: boolean }
  | { state: "paired"; device: PairedDevice }
  | { state: "unpaired"; reason: ErrorReply };

/** Asks the server what this machine is, again and again while the server is away. */
export function useOwnDevice(): OwnDevice {
  const [own, setOwn] = useState<OwnDevice>({ state: "asking", failed: false });
  useEffect(() => {
    const policy = new ReconnectPolicy();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      const answer = await askOnce();
      if (over) return;
      setOwn(answer);
      if (answer.state === "asking") timer = setTimeout(() => void ask(), policy.next());
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return own;
}

async function askOnce(): Promise<OwnDevice> {
  try {
    return { state: "paired", device: await get<PairedDevice>("/devices/me") };
  } catch (error) {
    if (error instanceof ApiError && error.status < 500) return { state: "unpaired", reason: error.reply };
    return { state: "asking", failed: true };
  }
}
