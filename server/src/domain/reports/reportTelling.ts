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

/** The words by which units learn that something is asked of them. */
export function newRequest(request: Told, telling: Telling): Message {
  return message(request, telling, "Yêu cầu báo cáo mới", `${request.title}.`);
}

/** The words that send a report back. */
export function returnedReport(request: Told, telling: Telling, remark: string): Message {
  return message(request, telling, "Báo cáo được trả lại để sửa", `${request.title}. Ý kiến: ${remark}`);
}

function message({ id, deadline, timeZone }: Told, { key, personIds, unit }: Telling, title: string, text: string) {
  const until = `Hạn nộp: ${clockTime(deadline, timeZone)}, ngày ${shortDate(deadline, timeZone)}.`;
  return {
    key,
    personIds,
    title,
    text: `${unit.name}: ${text} ${until}`,
    path: `/app/bao-cao/${id}/don-vi/${unit.id}`,
  };
}
