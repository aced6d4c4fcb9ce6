import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import { useCallback, useEffect, useRef, useState } from "react";
import { del, get } from "../../api/http.ts";
import { upload } from "../../api/upload.ts";
import { notifyFailure } from "../../components/notify.ts";
import { useSession } from "../session/useConference.ts";
import { mergeImports, type Sending, shownImports, titleOf } from "./importList.ts";

/** Between two looks at what the server works on, ms: while it works, and otherwise. */
const looks = { working: 700, idle: 8000 };

/** Files on their way and being made ready, and how to send another. */
export function useImports(kind: ImportStatus["kind"]) {
  const { as, conferenceId } = useSession();
  const base = `/conferences/${conferenceId}`;
  const [sending, setSending] = useState<Sending[]>([]);
  const [imports, setImports] = useState<ImportStatus[]>([]);
  const [looked, setLooked] = useState(0);
  const dismissed = useRef(new Set<string>());
  const busy = imports.some(({ state }) => state === "working");

  useEffect(() => {
    let current = true;
    get<ImportStatus[]>(`${base}/imports`, as).then(
      (now) => current && setImports((before) => mergeImports(before, now, dismissed.current)),
      // A server that is away answers the next look.
      () => undefined,
    );
    const timer = setTimeout(() => setLooked((count) => count + 1), busy ? looks.working : looks.idle);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [base, as, busy, looked]);

  const send = useCallback(
    (file: File, facts: Record<string, string> = {}) => {
      const id = crypto.randomUUID();
      const title = titleOf(file.name);
      const change = (part: number) =>
        setSending((list) => list.map((one) => (one.id === id ? { ...one, part } : one)));
      const query = new URLSearchParams({ title, ...facts });
      const running = upload<ImportStatus>("POST", `${base}/${kind}s?${query}`, file, { as, onProgress: change });
      setSending((list) => [...list, { id, title, part: 0, cancel: running.cancel }]);
      running.done
        .then(
          (status) => setImports((list) => [...list, status]),
          (error: unknown) => {
            if (!(error instanceof DOMException)) notifyFailure(error);
          },
        )
        .finally(() => setSending((list) => list.filter((one) => one.id !== id)));
    },
    [base, as, kind],
  );

  const dismiss = useCallback(
    (id: string) => {
      dismissed.current.add(id);
      setImports((list) => list.filter((one) => one.id !== id));
      // Gone already, or with the next restart: nobody waits for it.
      del(`${base}/imports/${id}`, as).catch(() => undefined);
    },
    [base, as],
  );

  return { sending, imports: shownImports(imports, kind), send, dismiss };
}
