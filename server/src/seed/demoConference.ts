import type { AgendaItemInput, AgendaItemKind } from "@diemcau/shared/model/agenda";
import type { ConferenceInput } from "@diemcau/shared/model/conference";
import type { PointInput } from "@diemcau/shared/model/point";
import { cityHead, delegates, provinceHead, reporter, secretary, steeringHead, unionVice } from "./demoPersons.ts";
import { bridgeUnits, province } from "./demoUnits.ts";

/** The conference of 28/4/2022, 07 giờ 30 in Vietnam. */
export const demoConference: ConferenceInput = {
  title: "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở",
  planNumber: "714/KH-VKS-BCĐ",
  planDate: "2022-04-05",
  basis: "Kế hoạch số 714/KH-VKS-BCĐ ngày 05/4/2022 về tổ chức hội nghị chuyên đề thực hiện dân chủ ở cơ sở.",
  place: "Hội trường VKSND tỉnh Quảng Ngãi",
  startsAt: "2022-04-28T00:30:00.000Z",
  timeZone: "Asia/Ho_Chi_Minh",
  hostUnitId: province,
  chairId: steeringHead,
  secretaryId: secretary,
  secrecy: "open",
};

/** What the delegates speak about, in the agenda's order. */
const subjects: readonly [AgendaItemKind, string][] = [
  ["paper", "Công khai để cán bộ biết, bàn, làm và kiểm tra"],
  ["paper", "Phát huy dân chủ trong sinh hoạt chi bộ và đơn vị"],
  ["speech", "Trách nhiệm của người đứng đầu trong thực hiện dân chủ"],
  ["paper", "Tiếp công dân và giải quyết đơn gắn với dân chủ ở cơ sở"],
  ["speech", "Thực hiện dân chủ ở đơn vị miền núi"],
  ["paper", "Vai trò của Ban Thanh tra nhân dân"],
  ["speech", "Kinh nghiệm từ đơn vị ở hải đảo"],
];

/** The agenda: opening, report, nine papers and speeches, directive, conclusion, closing. */
export const demoAgenda: readonly AgendaItemInput[] = [
  item("opening", "Khai mạc, giới thiệu đại biểu", 10, null, province),
  item("report", "Báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2021", 20, reporter, "demo-phong-15"),
  item("paper", "Thực hiện dân chủ ở đơn vị cấp thành phố", 10, cityHead, "demo-tp-quang-ngai"),
  item("speech", "Công đoàn với việc thực hiện dân chủ ở cơ sở", 10, unionVice, "demo-phong-1"),
  ...delegates.map(({ id, unitId }, index) => {
    const [kind, title] = subjects[index] ?? ["speech", "Ý kiến phát biểu"];
    return item(kind, title, 10, id, unitId);
  }),
  item("directive", "Phát biểu chỉ đạo", 15, provinceHead, province),
  item("conclusion", "Kết luận hội nghị", 15, steeringHead, province),
  item("closing", "Bế mạc", 5, null, province),
];

/** The rooms: the host, and one bridge point a unit, each with a placeholder for its technician. */
export const demoPoints: readonly PointInput[] = [province, ...bridgeUnits].map((unitId, index) => ({
  unitId,
  kind: index === 0 ? "host" : "bridge",
  name: "",
  technician: {
    name: `Đại biểu ${delegates.length + index + 1}`,
    phone: `0000 000 ${String(index + 1).padStart(3, "0")}`,
  },
  expected: index === 0 ? 40 : 12 + (index % 5),
}));

function item(
  kind: AgendaItemKind,
  title: string,
  plannedMinutes: number,
  personId: string | null,
  unitId: string,
): AgendaItemInput {
  return { kind, title, personId, unitId, plannedMinutes, internal: false };
}
