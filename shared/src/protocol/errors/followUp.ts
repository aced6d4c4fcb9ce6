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
  "conclusion.tooMany": {
    status: 409,
    vi: "Một hội nghị ghi tối đa {limit} điểm kết luận. Hãy gộp các điểm gần nhau.",
    en: "A conference has {limit} conclusions at most. Join some of them.",
  },
  "assignment.tooMany": {
    status: 409,
    vi: "Đã đủ {limit} mục. Hãy gộp bớt trước khi thêm.",
    en: "There are {limit} already. Join some before adding more.",
  },
  "evidence.wrongType": {
    status: 415,
    vi: "Tệp này không phải PDF, DOCX, XLSX, JPEG hay PNG đọc được. Hãy chọn tệp khác; tệp có mật khẩu thì bỏ mật khẩu trước.",
    en: "This is no readable PDF, DOCX, XLSX, JPEG or PNG. Choose another file; take a password off first.",
  },
  "evidence.macros": {
    status: 415,
    vi: "Tệp này có macro nên không được nhận. Hãy lưu lại dưới dạng DOCX hoặc XLSX không macro.",
    en: "This file has macros and isn't taken. Save it as DOCX or XLSX without them.",
  },
} as const satisfies Record<string, ErrorText>;
