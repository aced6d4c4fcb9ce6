import type { Confirmation } from "@diemcau/shared/model/official";
import { numericDate } from "@diemcau/shared/rules/official/words";
import { officialTime } from "@diemcau/shared/text/time";

const roleWords: Record<Confirmation["role"], string> = { secretary: "Thư ký", chair: "Chủ tọa" };

/** Who confirmed a document in the system and when, a line each, the secretary first. */
export function confirmedLines(confirmations: readonly Confirmation[], timeZone: string): string[] {
  return confirmations
    .toSorted((a, b) => (a.role === b.role ? 0 : a.role === "secretary" ? -1 : 1))
    .map(
      ({ role, person, at }) =>
        `${roleWords[role]} ${person.name} xác nhận trên hệ thống lúc ${officialTime(at, timeZone)}, ngày ${numericDate(at, timeZone)}.`,
    );
}
