import type { ErrorText } from "./ErrorText.ts";

/** Errors of minutes and official documents: confirming, sealing, issuing, signing, publishing. */
export const documentErrors = {
  "minutes.sealed": {
    status: 409,
    vi: "Biên bản đã khóa nên không sửa được nữa. Hãy lập biên bản bổ sung.",
    en: "The minutes are sealed. Write supplementary minutes.",
  },
  "minutes.notSealed": {
    status: 409,
    vi: "Biên bản chưa khóa. Hãy sửa ngay trong biên bản.",
    en: "The minutes are not sealed yet. Edit them directly.",
  },
  "minutes.notEnded": {
    status: 409,
    vi: "Hội nghị chưa kết thúc nên chưa xác nhận biên bản được. Hãy kết thúc hội nghị trước.",
    en: "The conference has not ended. End it before confirming the minutes.",
  },
  "minutes.itemOpen": {
    status: 409,
    vi: "Còn một nội dung hoặc một lượt phát biểu đang mở nên chưa xác nhận biên bản được. Hãy kết thúc nội dung ấy trước.",
    en: "An item or a speech is still open. Close it before confirming the minutes.",
  },
  "minutes.notTheirs": {
    status: 403,
    vi: "Chỉ thư ký và chủ tọa của hội nghị này được xác nhận. Hãy xem lại hai người này trong phần thông tin hội nghị.",
    en: "Only this conference's own secretary and chair may confirm.",
  },
  "minutes.changed": {
    status: 409,
    vi: "Biên bản vừa thay đổi. Hãy đọc lại rồi xác nhận.",
    en: "The minutes have just changed. Read them again, then confirm.",
  },
  "minutes.noSupplement": {
    status: 409,
    vi: "Chưa có nội dung biên bản bổ sung để xác nhận.",
    en: "There are no supplementary minutes to confirm.",
  },
  "password.wrong": {
    status: 403,
    vi: "Mật khẩu không đúng. Hãy nhập lại.",
    en: "The password is wrong. Enter it again.",
  },
  "document.noLetterhead": {
    status: 409,
    vi: "Chưa có phần đầu văn bản (cơ quan, nơi ban hành, người ký). Hãy điền trước.",
    en: "The letterhead is missing. Fill it in first.",
  },
  "document.notReady": {
    status: 409,
    vi: "Hội nghị chưa có đủ dữ liệu để lập văn bản này. Hãy xem điều kiện ở trang Văn bản.",
    en: "The conference has not yet what this document needs. The documents' page tells what is missing.",
  },
  "document.notIssued": {
    status: 409,
    vi: "Văn bản này chưa ban hành.",
    en: "This document has not been issued.",
  },
  "document.notSigned": {
    status: 415,
    vi: "Tệp này không có chữ ký số. Hãy ký bằng công cụ của cơ quan rồi tải lên.",
    en: "This file carries no digital signature. Sign it with the office's tool and send it again.",
  },
  "document.badSignature": {
    status: 415,
    vi: "Chữ ký số không khớp với nội dung tệp: {reason}. Hãy ký lại văn bản đã ban hành rồi tải lên.",
    en: "The signature does not match the file: {reason}. Sign the issued document again.",
  },
  "publication.unknown": {
    status: 409,
    vi: "Danh sách công bố vừa thay đổi. Hãy tải lại trang rồi chọn lại.",
    en: "What can be published has just changed. Reload the page and choose again.",
  },
} as const satisfies Record<string, ErrorText>;
