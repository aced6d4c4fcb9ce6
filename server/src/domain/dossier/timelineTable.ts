import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";
import { clockSeconds, shortDate } from "@diemcau/shared/text/time";

const columns = ["Số", "Thời điểm (UTC)", "Ngày", "Giờ", "Người thực hiện", "Sự kiện", "Nội dung"];

/** The whole log as a table that a spreadsheet opens: RFC 4180 with a byte order mark, one line an event. */
export function timelineTable(commits: Iterable<Commit>, timeZone: string): string {
  const lines = [columns, ...rows(commits, timeZone)];
  return `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function rows(commits: Iterable<Commit>, timeZone: string): string[][] {
  return [...commits].flatMap(({ seq, at, actor, events }) =>
    events.map((event) => [
      String(seq),
      at,
      shortDate(at, timeZone),
      clockSeconds(at, timeZone),
      actor.name ?? actor.kind,
      event.type,
      wordsOf(event),
    ]),
  );
}

/** Members whose words tell a person what an event is about. */
const telling = new Set(["title", "name", "pointName", "text", "subject", "caption", "question", "remark", "reason"]);

function wordsOf(event: ConferenceEvent): string {
  const found: string[] = [];
  collect(event, found, 0);
  return [...new Set(found)].slice(0, 8).join("; ");
}

function collect(value: unknown, found: string[], depth: number): void {
  if (typeof value !== "object" || value === null || depth > 3) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "string" && telling.has(key) && member !== "") found.push(member);
    else collect(member, found, depth + 1);
  }
}

/** A cell that begins like a formula is kept from being one (CWE-1236). */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
