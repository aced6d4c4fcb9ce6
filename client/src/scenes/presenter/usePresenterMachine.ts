import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, get } from "../../api/http.ts";
import { ReconnectPolicy } from "../../conference/ReconnectPolicy.ts";
import { claimLink } from "../../features/presenters/presenterLinks.ts";

/** What this machine is: a presenter's, nobody's (with why, where the server said), or not known yet. */
export type PresenterMachine =
  | { state: "asking"; failed: boolean }
  | { state: "stranger"; refusal: ErrorReply | null }
  | { state: "joined"; device: PairedDevice };

/** Claims the link that opened this page, or comes back as what the machine was; asks again while the server is away. */
export function usePresenterMachine(): PresenterMachine {
  const { t } = useTranslation();
  const [machine, setMachine] = useState<PresenterMachine>({ state: "asking", failed: false });
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const policy = new ReconnectPolicy();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const name = t(matchMedia("(pointer: coarse)").matches ? "presenters:page.phone" : "presenters:page.laptop");
    const ask = async () => {
      const answer = await (token === "" ? known() : claimed(token, name));
      if (over) return;
      // A link in the address would go with every copy of it, and stay in the history.
      if (answer.state === "joined") history.replaceState(history.state, "", location.pathname);
      setMachine(answer);
      if (answer.state === "asking") timer = setTimeout(() => void ask(), policy.next());
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [token, t]);
  return machine;
}

/** One claim at a time: a page that is drawn twice must not become two machines. */
let claiming: { token: string; answer: Promise<PairedDevice> } | null = null;

async function claimed(token: string, name: string): Promise<PresenterMachine> {
  if (claiming?.token !== token) claiming = { token, answer: claimLink(token, name) };
  try {
    return { state: "joined", device: await claiming.answer };
  } catch (error) {
    claiming = null;
    return failed(error);
  }
}

async function known(): Promise<PresenterMachine> {
  try {
    const device = await get<PairedDevice>("/devices/me");
    return device.role === "presenter" ? { state: "joined", device } : { state: "stranger", refusal: null };
  } catch (error) {
    const answer = failed(error);
    return answer.state === "stranger" ? { state: "stranger", refusal: null } : answer;
  }
}

function failed(error: unknown): PresenterMachine {
  if (error instanceof ApiError && error.status < 500) return { state: "stranger", refusal: error.reply };
  return { state: "asking", failed: true };
}
