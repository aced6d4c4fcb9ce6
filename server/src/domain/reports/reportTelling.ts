import type { Due } from "@diemcau/shared/model/paper";
import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { UnitFacts } from "@diemcau/shared/model/person";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import type { Message } from "../notices/Notices.ts";

/** Who is told, of which unit's report, and by which key once. */
interface Telling {
  key: string;
  personIds: readonly string[];
  unit: UnitFacts;
}

type Told = Pick<ReportRequest, "id" | "title" | "deadline" | "timeZone">;

const titles = {
  soon: "Sắp đến hạn báo cáo",
  today: "Hôm nay hết hạn báo cáo",
  late: "Báo cáo đã quá hạn",
} satisfies Record<Due, string>;

/** The words of a reminder. */
export function reportReminder(request: Told, telling: Telling, due: Due): Message {
  return message(request, telling, titles[due], `Đơn vị chưa nộp: ${request.title}.`);
}

/** The words by which reporters learn that something is asked of their unit; the page behind it is everybody's own. */
export function newRequest(request: Told, personIds: readonly string[]): Message {
  const text = `${request.title}. ${until(request)}`;
  const key = `report.new:${request.id}`;
  return { key, personIds, title: "Yêu cầu báo cáo mới", text, path: `/app/bao-cao/${request.id}` };
}

/** The words that send a report back. */
export function returnedReport(request: Told, telling: Telling, remark: string): Message {
  return message(request, telling, "Báo cáo được trả lại để sửa", `${request.title}. Ý kiến: ${remark}`);
}

function message(request: Told, { key, personIds, unit }: Telling, title: string, text: string): Message {
  const path = `/app/bao-cao/${request.id}/don-vi/${unit.id}`;
  return { key, personIds, title, text: `${unit.name}: ${text} ${until(request)}`, path };
}

function until({ deadline, timeZone }: Told): string {
  return `Hạn nộp: ${clockTime(deadline, timeZone)}, ngày ${shortDate(deadline, timeZone)}.`;
}
