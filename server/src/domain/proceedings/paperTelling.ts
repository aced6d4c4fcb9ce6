import type { PaperDue } from "@diemcau/shared/rules/paperDues";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import type { Message } from "../notices/Notices.ts";
import type { DueStep } from "../notices/dueStep.ts";

/** Where a presenter finds what is asked of them. */
export function ownPaperPath(itemId: string): string {
  return `/app/tham-luan?muc=${itemId}`;
}

/** 17:00, 25/4/2022: a deadline as presenters read it. */
export function deadlineText({ conference }: Pick<ConferenceState, "conference">, deadline: string): string {
  const timeZone = conference?.timeZone ?? "Asia/Ho_Chi_Minh";
  return `${clockTime(deadline, timeZone)}, ${shortDate(deadline, timeZone)}`;
}

const titles = {
  soon: "Sắp đến hạn nộp tham luận",
  today: "Hôm nay là hạn nộp tham luận",
  late: "Đã quá hạn nộp tham luận",
} satisfies Record<DueStep["due"], string>;

/** What a presenter is reminded of. */
export function paperReminder(
  state: ConferenceState,
  { item, state: paperState }: Pick<PaperDue, "item" | "state">,
  { key, personId, due }: { key: string; personId: string; due: DueStep["due"] },
): Message {
  const returned = paperState === "returned" ? " Bài đã được gửi trả để sửa." : "";
  const deadline = deadlineText(state, state.paperCall?.deadline ?? "");
  return {
    key,
    personIds: [personId],
    title: titles[due],
    text: `Bài “${item.title}” của ${state.conference?.title ?? ""}, hạn nộp ${deadline}.${returned}`,
    path: ownPaperPath(item.id),
  };
}
