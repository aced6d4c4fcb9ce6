import type { ErrorText } from "./ErrorText.ts";

/** Errors of papers: the call, what is handed in, what the office decides. */
export const paperErrors = {
  "paper.notPdf": {
    status: 415,
    vi: "Tệp này không phải là PDF đọc được. Hãy xuất lại thành PDF không đặt mật khẩu.",
    en: "This file is not a readable PDF. Export it again, without a password.",
  },
  "paper.format": {
    status: 415,
    vi: "Chỉ nhận tệp Word (.docx), PDF hoặc PowerPoint (.pptx). Hãy lưu bài thành một trong các dạng đó rồi nộp lại.",
    en: "Only Word (.docx), PDF and PowerPoint (.pptx) files are taken. Save the paper as one of them and hand it in again.",
  },
  "paper.oldFormat": {
    status: 415,
    vi: "Tệp ở dạng cũ (.doc, .ppt). Hãy mở tệp, chọn Lưu thành .docx hoặc .pptx rồi nộp lại.",
    en: "This file has an old format (.doc, .ppt). Open it, save it as .docx or .pptx, and hand it in again.",
  },
  "paper.unreadable": {
    status: 415,
    vi: "Không đọc được tệp: tệp hỏng hoặc chưa tải lên hết. Hãy mở thử trên máy, lưu lại rồi nộp lại.",
    en: "This file cannot be read: it is damaged or cut off. Open it on your machine, save it, and hand it in again.",
  },
  "paper.locked": {
    status: 415,
    vi: "Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi nộp lại.",
    en: "This file asks for a password. Remove the password and hand it in again.",
  },
  "paper.macros": {
    status: 415,
    vi: "Tệp có macro nên không được nhận. Hãy lưu thành .docx hoặc .pptx không có macro rồi nộp lại.",
    en: "This file has macros and is not taken. Save it as .docx or .pptx without macros and hand it in again.",
  },
  "paper.external": {
    status: 415,
    vi: "Tệp tự tải nội dung từ nơi khác ({what}). Hãy chèn hẳn ảnh và nội dung đó vào bài, bỏ liên kết rồi nộp lại.",
    en: "This file loads something from elsewhere ({what}). Put it into the paper itself, remove the link and hand it in again.",
  },
  "paper.embedded": {
    status: 415,
    vi: "Tệp có nhúng tệp hoặc chương trình khác ({what}). Hãy bỏ phần nhúng, thay bằng ảnh hoặc bảng rồi nộp lại.",
    en: "This file has another file or program inside ({what}). Replace it by a picture or table and hand it in again.",
  },
  "paper.strangeXml": {
    status: 415,
    vi: "Tệp có phần khai báo mà Word và PowerPoint không ghi. Hãy mở tệp, lưu lại rồi nộp lại.",
    en: "This file has declarations that office programs never write. Open it, save it and hand it in again.",
  },
  "paper.overpacked": {
    status: 413,
    vi: "Tệp nén chứa quá nhiều dữ liệu so với một bài viết. Hãy giảm cỡ ảnh, lưu lại rồi nộp lại.",
    en: "This file unpacks to far more than a paper holds. Make its pictures smaller, save it and hand it in again.",
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
