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
  "report.notTheirs": {
    status: 403,
    vi: "Báo cáo này không phải của đơn vị đồng chí.",
    en: "This report isn't your unit's.",
  },
  "report.closed": {
    status: 409,
    vi: "Yêu cầu này đã đóng nên không nhận báo cáo nữa. Hãy liên hệ Văn phòng.",
    en: "This request is closed and takes no more reports. Ask the office.",
  },
  "report.submitted": {
    status: 409,
    vi: "Báo cáo này đã nộp nên không sửa được. Hãy đề nghị Văn phòng trả lại nếu cần sửa.",
    en: "This report was handed in and can't be changed. Ask the office to return it.",
  },
  "report.notSubmitted": {
    status: 409,
    vi: "Báo cáo này chưa nộp hoặc đã trả lại.",
    en: "This report isn't handed in, or was returned already.",
  },
  "report.wouldLose": {
    status: 409,
    vi: "Đã có đơn vị nộp “{what}” nên không bỏ hoặc đổi kiểu được. Hãy giữ lại, hoặc lập yêu cầu mới.",
    en: "Units have handed in “{what}”, so it can't be taken out or changed. Keep it, or make a new request.",
  },
  "report.tooManyFiles": {
    status: 409,
    vi: "Một báo cáo kèm tối đa {limit} tệp. Hãy bỏ bớt trước khi thêm.",
    en: "A report carries {limit} files at most. Remove one first.",
  },
  "report.tooMany": {
    status: 409,
    vi: "Đã đủ {limit} yêu cầu báo cáo.",
    en: "There are {limit} requests already.",
  },
} as const satisfies Record<string, ErrorText>;
