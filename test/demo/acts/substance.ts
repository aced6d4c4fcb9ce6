import type { AgendaEntry } from "@diemcau/shared/rules/state";

/** What the secretary writes under each speech, by the item's kind; who spoke, when and where comes from the log. */
const byKind: Partial<Record<AgendaEntry["kind"], string>> = {
  report:
    "Năm 2021, các đơn vị trong Ngành đã công khai những việc phải công khai, lấy ý kiến cán bộ trước khi quyết định. Còn một số đơn vị chưa duy trì nền nếp việc đối thoại định kỳ.",
  directive:
    "Đề nghị các đơn vị coi thực hiện dân chủ ở cơ sở là việc thường xuyên của cấp ủy và người đứng đầu; kịp thời giải quyết kiến nghị của cán bộ.",
  conclusion: "Ghi nhận kết quả đã đạt được và ý kiến của các điểm cầu; giao nhiệm vụ theo các điểm kết luận.",
};

const speeches = [
  "Nêu cách đơn vị công khai kế hoạch, kinh phí và thi đua để cán bộ cùng bàn, cùng kiểm tra.",
  "Nêu vai trò của Công đoàn trong giám sát và tổng hợp ý kiến đoàn viên.",
  "Đề nghị thống nhất biểu mẫu công khai giữa các đơn vị.",
  "Trao đổi kinh nghiệm đối thoại định kỳ giữa lãnh đạo và cán bộ.",
  "Kiến nghị bồi dưỡng nghiệp vụ cho Ban Thanh tra nhân dân.",
];

/** The substance of an item's speech. */
export function substanceOf({ kind, title }: AgendaEntry): string {
  return byKind[kind] ?? speeches[title.length % speeches.length] ?? "";
}
