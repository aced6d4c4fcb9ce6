import type { ErrorText } from "./ErrorText.ts";

/** Errors of signing in, connections, input, the directory, machines, media and the server itself. */
export const commonErrors = {
  "auth.required": {
    status: 401,
    vi: "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
    en: "Your session has ended. Sign in again.",
  },
  "auth.failed": {
    status: 401,
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.",
    en: "The name or password is wrong. Check both and try again.",
  },
  "auth.demoRemote": {
    status: 403,
    vi: "Tài khoản mẫu chỉ đăng nhập được từ chính máy chủ này.",
    en: "Demo accounts sign in from the server's own machine only.",
  },
  "auth.linkUsed": {
    status: 410,
    vi: "Liên kết này đã dùng hoặc đã hết hạn. Hãy khởi động lại máy chủ với --empty để lấy liên kết mới.",
    en: "This link was used or has expired. Start the server with --empty again for a new one.",
  },
  "permission.denied": {
    status: 403,
    vi: "Bạn không có quyền làm việc này. Hãy liên hệ cán bộ phụ trách hội nghị.",
    en: "You may not do this. Ask whoever runs the conference.",
  },
  "rate.limited": {
    status: 429,
    vi: "Quá nhiều lần thử. Hãy đợi {seconds} giây rồi thử lại.",
    en: "Too many attempts. Wait {seconds} seconds and try again.",
  },
  "input.invalid": {
    status: 400,
    vi: "Có ô nhập chưa đúng. Hãy sửa các ô được đánh dấu.",
    en: "Some fields are not right. Mend the marked ones.",
  },
  "input.tooLarge": {
    status: 413,
    vi: "Nội dung vượt giới hạn {limit}. Hãy rút gọn hoặc chia nhỏ.",
    en: "This is over the limit of {limit}. Shorten or split it.",
  },
  "protocol.outdated": {
    status: 426,
    vi: "Ứng dụng đã có bản mới. Trang sẽ tự tải lại.",
    en: "There is a newer version. The page reloads by itself.",
  },
  notFound: {
    status: 404,
    vi: "Không tìm thấy mục này; có thể nó đã bị xóa. Hãy tải lại trang.",
    en: "This was not found; it may have been removed. Reload the page.",
  },
  "version.conflict": {
    status: 409,
    vi: "Người khác vừa sửa mục này. Hãy xem bản mới rồi sửa lại; phần bạn viết vẫn còn trên màn hình.",
    en: "Somebody else has just changed this. Look at the new version; what you wrote is still on the screen.",
  },
  "server.failed": {
    status: 500,
    vi: "Máy chủ gặp lỗi. Việc bạn làm chưa được ghi; hãy thử lại.",
    en: "The server failed. Nothing was recorded; try again.",
  },
  "link.lost": {
    status: 503,
    vi: "Mất kết nối máy chủ nên chưa rõ việc này đã được ghi hay chưa. Khi có kết nối lại, hãy xem lại màn hình rồi làm lại nếu cần.",
    en: "The server is away, so it is not known whether this was recorded. Once it is back, look again and repeat it if needed.",
  },
  "database.unavailable": {
    status: 503,
    vi: "Cơ sở dữ liệu tạm ngừng. Việc bạn làm chưa được ghi; hãy thử lại sau ít giây.",
    en: "The database is away. Nothing was recorded; try again in a few seconds.",
  },
  "pairing.wrong": {
    status: 404,
    vi: "Mã ghép không đúng. Hãy xem lại mã trên bảng điều hành.",
    en: "This pairing code is wrong. Look at the operator's page again.",
  },
  "pairing.expired": {
    status: 410,
    vi: "Mã ghép đã hết hạn. Hãy nhờ cán bộ điều hành cấp mã mới.",
    en: "This pairing code has expired. Ask the operator for a new one.",
  },
  "pairing.screenTaken": {
    status: 409,
    vi: "{point} đã có một màn hình được ghép. Hãy gỡ màn hình cũ, hoặc chọn “Thay màn hình cũ”.",
    en: "{point} already has a paired screen. Unpair it, or choose “Replace the old screen”.",
  },
  "device.unpaired": {
    status: 401,
    vi: "Thiết bị này đã được gỡ khỏi điểm cầu. Hãy nhập mã ghép mới.",
    en: "This device was unpaired. Enter a new pairing code.",
  },
  "media.noSuchRouter": {
    status: 409,
    vi: "Kết nối hình và tiếng chưa sẵn sàng. Hệ thống đang tự kết nối lại.",
    en: "The media connection is not ready; it reconnects by itself.",
  },
  "media.unknown": {
    status: 404,
    vi: "Luồng hình hoặc tiếng này không còn. Hệ thống đang tự kết nối lại.",
    en: "This stream is gone; the page reconnects by itself.",
  },
  "media.rejected": {
    status: 400,
    vi: "Máy chủ không nhận luồng hình hoặc tiếng này. Hãy tải lại trang.",
    en: "The server did not take this stream. Reload the page.",
  },
  "person.signInTaken": {
    status: 409,
    vi: "Tên đăng nhập “{name}” đã có người dùng. Hãy chọn tên khác.",
    en: "The sign-in name “{name}” is taken. Choose another.",
  },
  "unit.cycle": {
    status: 409,
    vi: "Đơn vị cấp trên không thể nằm dưới chính đơn vị này.",
    en: "A unit can't stand below itself.",
  },
  "unit.used": {
    status: 409,
    vi: "Đơn vị này còn đơn vị trực thuộc hoặc cán bộ nên chưa xóa được.",
    en: "This unit still has units or people.",
  },
} as const satisfies Record<string, ErrorText>;
