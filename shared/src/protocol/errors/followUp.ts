import type { ErrorText } from "./ErrorText.ts";

/** Errors of conclusions, assignments and report requests. */
export const followUpErrors = {
  "conclusion.none": {
    status: 409,
    vi: "Chưa có kết luận nào để gửi các điểm cầu.",
    en: "There is no conclusion to show yet.",
  },
  "conclusion.shownAgain": {
    status: 409,
    vi: "Kết luận vừa được gửi lại. Hãy đọc bản mới rồi bấm tiếp nhận.",
    en: "The conclusions were shown again. Read them and acknowledge.",
  },
  "conclusion.hasAssignments": {
    status: 409,
    vi: "Kết luận này đã có nhiệm vụ. Hãy thu hồi nhiệm vụ trước.",
    en: "Assignments come of this conclusion. Withdraw them first.",
  },
  "assignment.notTheirs": {
    status: 403,
    vi: "Nhiệm vụ này không giao cho đơn vị của đồng chí.",
    en: "This assignment was not given to your unit.",
  },
  "assignment.hasReports": {
    status: 409,
    vi: "Đơn vị {unit} đã báo cáo nên không bỏ khỏi nhiệm vụ được. Hãy thu hồi cả nhiệm vụ nếu cần.",
    en: "{unit} has reported already and can't be taken out. Withdraw the whole assignment instead.",
  },
} as const satisfies Record<string, ErrorText>;
