import type { ErrorText } from "./ErrorText.ts";

/** Errors of what is handed in and written: files, slides, papers, photos, conclusions, the article. */
export const recordErrors = {
  "slides.noPage": {
    status: 409,
    vi: "Bộ trình chiếu chỉ có {pages} trang.",
    en: "These slides have {pages} pages only.",
  },
  "slides.onAir": {
    status: 409,
    vi: "“{title}” đang phát hoặc đang chờ phát. Hãy chuyển hình khác trước rồi bỏ.",
    en: "“{title}” is on air or prepared. Take another picture first.",
  },
  "conclusion.stale": {
    status: 409,
    vi: "Danh sách kết luận vừa thay đổi. Hãy thử lại.",
    en: "The conclusions have just changed. Try again.",
  },
  "photo.nothingOnAir": { status: 409, vi: "Chưa có hình nào đang phát để chụp.", en: "There is no picture on air." },
  "photo.failed": {
    status: 502,
    vi: "Không lấy được ảnh từ điểm đang phát. Hãy thử lại.",
    en: "The picture could not be taken. Try again.",
  },
  "file.notPicture": {
    status: 415,
    vi: "Tệp này không phải là ảnh đọc được. Hãy chọn ảnh JPEG, PNG hoặc WebP.",
    en: "This file is not a readable picture. Choose JPEG, PNG or WebP.",
  },
  "photo.heic": {
    status: 415,
    vi: "Máy chủ không đọc được ảnh HEIC. Hãy lưu lại thành JPEG rồi tải lên.",
    en: "This server can't read HEIC. Save the picture as JPEG and send that.",
  },
  "photo.tooSmall": {
    status: 415,
    vi: "Ảnh chỉ rộng {width} điểm ảnh, cần ít nhất {least}. Hãy chọn ảnh lớn hơn.",
    en: "The picture is {width} pixels wide and {least} are needed. Choose a larger one.",
  },
  "photo.tooLarge": {
    status: 415,
    vi: "Ảnh có quá nhiều điểm ảnh. Hãy thu nhỏ xuống dưới {limit} triệu điểm ảnh rồi tải lên.",
    en: "The picture has too many pixels. Bring it below {limit} megapixels first.",
  },
  "photo.tooMany": {
    status: 409,
    vi: "Hội nghị đã có {limit} ảnh. Hãy bỏ bớt rồi tải lên.",
    en: "There are {limit} photos already. Remove some first.",
  },
  "slides.unreadable": {
    status: 415,
    vi: "Tệp trình chiếu này không đọc được. Hãy xuất lại thành PDF rồi tải lên.",
    en: "These slides can't be read. Export them as PDF and send that.",
  },
  "slides.locked": {
    status: 415,
    vi: "Tệp này đặt mật khẩu nên không chiếu được. Hãy bỏ mật khẩu rồi tải lên.",
    en: "This file asks for a password. Take it off and send the file again.",
  },
  "slides.macros": {
    status: 415,
    vi: "Tệp này có macro nên không được nhận. Hãy lưu lại không kèm macro, hoặc xuất thành PDF.",
    en: "This file holds macros and is not taken. Save it without them, or export it as PDF.",
  },
  "slides.pdfNeeded": {
    status: 415,
    vi: "Máy chủ này không có LibreOffice nên chỉ chiếu được PDF. Hãy xuất tệp thành PDF rồi tải lên.",
    en: "This server has no LibreOffice and shows PDF alone. Export the file as PDF and send that.",
  },
  "slides.stopped": {
    status: 409,
    vi: "Việc dựng trang đã bị dừng. Hãy tải tệp lên lần nữa.",
    en: "Making the pages was stopped. Send the file again.",
  },
  "clip.unreadable": {
    status: 415,
    vi: "Tệp này không phải là phim đọc được. Hãy chọn MP4, WebM, MOV hoặc MKV.",
    en: "This file is not a readable film. Choose MP4, WebM, MOV or MKV.",
  },
  "clip.noEncoder": {
    status: 503,
    vi: "Máy chủ này chưa có ffmpeg nên không nhận được phim. Hãy nhờ quản trị cài đặt.",
    en: "This server has no ffmpeg and takes no films. Ask its administrator.",
  },
  "clip.stopped": {
    status: 409,
    vi: "Việc chuyển đổi phim đã bị dừng. Hãy tải tệp lên lần nữa.",
    en: "Converting the film was stopped. Send the file again.",
  },
  "slides.tooMany": {
    status: 409,
    vi: "Hội nghị đã có {limit} bộ trình chiếu. Hãy bỏ bớt rồi tải lên.",
    en: "There are {limit} sets of slides already. Remove some first.",
  },
  "clip.tooMany": {
    status: 409,
    vi: "Hội nghị đã có {limit} phim. Hãy bỏ bớt rồi tải lên.",
    en: "There are {limit} films already. Remove some first.",
  },
  "import.lost": {
    status: 410,
    vi: "Máy chủ đã khởi động lại khi đang xử lý tệp này. Hãy tải lên lần nữa.",
    en: "The server was restarted while it worked on this file. Send it again.",
  },
  "import.tooMany": {
    status: 429,
    vi: "Đang có quá nhiều tệp chờ xử lý. Hãy đợi các tệp trước xong rồi tải lên.",
    en: "Too many files are waiting. Let those before it finish first.",
  },
  "sheet.unreadable": {
    status: 415,
    vi: "Danh sách này không đọc được. Hãy lưu lại thành XLSX hoặc CSV không đặt mật khẩu, hoặc dán các ô vào khung.",
    en: "This list can't be read. Save it as XLSX or CSV without a password, or paste its cells.",
  },
  "sheet.empty": {
    status: 400,
    vi: "Danh sách không có dòng nào. Hãy xem lại trang tính đầu tiên của tệp.",
    en: "The list has no rows. Look at the first sheet of the file.",
  },
  "writeUp.blank": {
    status: 409,
    vi: "Tin bài còn {count} chỗ cần điền. Hãy điền hoặc xóa các chỗ được đánh dấu.",
    en: "{count} places are still to be filled.",
  },
  "writeUp.altMissing": {
    status: 409,
    vi: "Còn {count} ảnh chưa có mô tả cho người không xem được ảnh. Hãy viết mô tả rồi gửi duyệt.",
    en: "{count} photos lack their description for readers who can't see them.",
  },
  "writeUp.noticeMissing": {
    status: 409,
    vi: "Bản đính chính chưa có lời đính chính cho bạn đọc. Hãy viết lời đính chính rồi gửi duyệt.",
    en: "The correction lacks what readers are told of it. Write that first.",
  },
  "writeUp.tooManyCorrections": {
    status: 409,
    vi: "Tin bài đã có {limit} lần đính chính. Hãy gỡ bài này thay vì đính chính thêm.",
    en: "The article was corrected {limit} times. Withdraw it instead.",
  },
  "writeUp.withdrawn": {
    status: 410,
    vi: "Tin bài đã được gỡ ngày {date}. Lý do: {reason}",
    en: "This article was withdrawn on {date}. Reason: {reason}",
  },
  "writeUp.samePerson": {
    status: 403,
    vi: "Người gửi duyệt không được tự duyệt. Hãy nhờ người khác.",
    en: "Whoever sent it can't approve it. Ask somebody else.",
  },
  "writeUp.wrongState": {
    status: 409,
    vi: "Tin bài không ở trạng thái làm được việc này. Hãy tải lại trang.",
    en: "The article is not in a state for this. Reload the page.",
  },
  "writeUp.notEnded": {
    status: 409,
    vi: "Hội nghị chưa kết thúc nên chưa soạn tin bài được.",
    en: "The conference has not ended yet.",
  },
} as const satisfies Record<string, ErrorText>;
