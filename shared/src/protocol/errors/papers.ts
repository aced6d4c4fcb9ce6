import type { ErrorText } from "./ErrorText.ts";

/** Errors of papers: the call, what is handed in, what the office decides. */
export const paperErrors = {
  "paper.notPdf": {
    status: 415,
    vi: "Tệp này không phải là PDF đọc được. Hãy xuất lại thành PDF không đặt mật khẩu.",
    en: "This file is not a readable PDF. Export it again, without a password.",
  },
  "paper.notYours": {
    status: 403,
    vi: "Tham luận này được giao cho người khác.",
    en: "This paper was given to somebody else.",
  },
  "paper.notExpected": { status: 409, vi: "Nội dung này không cần nộp bài.", en: "This item takes no paper." },
  "paper.decided": {
    status: 409,
    vi: "Bài này đã được tiếp nhận hoặc trả lại trước đó.",
    en: "This paper was decided already.",
  },
  "paper.noCall": {
    status: 409,
    vi: "Hội nghị chưa có thông báo viết tham luận. Hãy lập thông báo trước.",
    en: "There is no call for papers yet. Make one first.",
  },
  "deadline.past": {
    status: 400,
    vi: "Hạn này đã qua. Hãy chọn một thời điểm sau lúc này.",
    en: "This deadline has passed. Choose a later one.",
  },
} as const satisfies Record<string, ErrorText>;
