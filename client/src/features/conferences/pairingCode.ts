import type { PairingCode } from "@diemcau/shared/protocol/rest";
import { post } from "../../api/http.ts";

/** Asks for a pairing code of a point; throws what `api/http` throws. */
export function issuePairingCode(conferenceId: string, pointId: string): Promise<PairingCode> {
  return post<PairingCode>(`/conferences/${conferenceId}/points/${pointId}/pairing-code`);
}

/** Writes 123456 as "123 456", as people read it aloud. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Address that a room's machine opens to pair itself. */
export function pairingAddress(): string {
  return `${location.origin}/app/ghep`;
}
