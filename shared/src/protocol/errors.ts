/** What is known of an error code: the HTTP status it maps to, and what people read, saying what to do next. */
interface ErrorText {
  status: number;
  vi: string;
  en: string;
}

/** One table of every error the server answers with. `{name}` is filled from the error's facts. */
export const errors = {
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
  "presenter.linkGone": {
    status: 410,
    vi: "Liên kết trình bày này không còn dùng được. Hãy xin văn phòng hoặc cán bộ điều hành liên kết mới.",
    en: "This presenter's link is no longer good. Ask the office or the operator for a new one.",
  },
  "presenter.tooManyMachines": {
    status: 409,
    vi: "Liên kết này đã mở trên {limit} máy. Hãy dùng một trong các máy đó, hoặc nhờ cán bộ điều hành gỡ bớt.",
    en: "This link is open on {limit} machines already. Use one of them, or have the operator unpair one.",
  },
  "presenter.roomMachine": {
    status: 409,
    vi: "Máy này đang là máy của {point}. Hãy mở liên kết trên máy riêng của người trình bày.",
    en: "This machine belongs to {point}. Open the link on the presenter's own machine.",
  },
  "presenter.tooMany": {
    status: 409,
    vi: "Đã mời tối đa {limit} người trình bày.",
    en: "At most {limit} presenters can be invited.",
  },
  "device.unpaired": {
    status: 401,
    vi: "Thiết bị này đã được gỡ khỏi điểm cầu. Hãy nhập mã ghép mới.",
    en: "This device was unpaired. Enter a new pairing code.",
  },
  "conference.notRunning": {
    status: 409,
    vi: "Hội nghị chưa bắt đầu hoặc đã kết thúc.",
    en: "The conference is not running.",
  },
  "conference.alreadyStarted": { status: 409, vi: "Hội nghị đã bắt đầu.", en: "The conference has started already." },
  "conference.ended": {
    status: 409,
    vi: "Hội nghị đã kết thúc; không sửa được phần này nữa.",
    en: "The conference has ended; this can't be changed any more.",
  },
  "conference.noHost": {
    status: 409,
    vi: "Chưa có điểm cầu chủ trì. Hãy thêm điểm chủ trì rồi bắt đầu.",
    en: "There is no host point. Add one, then start.",
  },
  "conference.notPublic": {
    status: 403,
    vi: "Hội nghị nội bộ hoặc mật không được công bố.",
    en: "An internal or secret conference can't be published.",
  },
  "agenda.itemOpen": {
    status: 409,
    vi: "Nội dung “{title}” đang mở. Hãy đóng nội dung trước khi bỏ khỏi chương trình.",
    en: "“{title}” is open. Close it before taking it out.",
  },
  "agenda.itemUsed": {
    status: 409,
    vi: "Nội dung “{title}” đã diễn ra nên không bỏ khỏi chương trình được.",
    en: "“{title}” has taken place and can't be taken out.",
  },
  "agenda.itemOpenAlready": { status: 409, vi: "Nội dung này đang mở.", en: "This item is open already." },
  "agenda.noItemOpen": { status: 409, vi: "Không có nội dung nào đang mở.", en: "No item is open." },
  "agenda.orderStale": {
    status: 409,
    vi: "Chương trình vừa thay đổi. Hãy sắp xếp lại theo bản mới.",
    en: "The agenda has just changed. Order it again.",
  },
  "point.duplicate": {
    status: 409,
    vi: "{point} đã có trong danh sách điểm cầu.",
    en: "{point} is in the list of points already.",
  },
  "point.hostExists": {
    status: 409,
    vi: "Hội nghị đã có điểm chủ trì là {point}.",
    en: "The host point is {point} already.",
  },
  "point.busy": {
    status: 409,
    vi: "{point} đang phát hoặc có thiết bị đang kết nối. Hãy ngắt trước rồi bỏ.",
    en: "{point} is on air or has connected devices. Disconnect it first.",
  },
  "point.noPicture": {
    status: 409,
    vi: "{point} chưa có hình. Hãy kiểm tra camera của điểm này.",
    en: "{point} has no picture yet. Check its camera.",
  },
  "floor.changed": {
    status: 409,
    vi: "{actor} vừa mời {speaker} phát biểu. Hãy xem lại rồi bấm lần nữa nếu vẫn muốn.",
    en: "{actor} has just given the floor to {speaker}. Look again, and click once more if you still want to.",
  },
  "floor.requestGone": {
    status: 409,
    vi: "Đăng ký này không còn trong hàng đợi: đã được mời hoặc đã rút.",
    en: "This request is no longer in the queue.",
  },
  "floor.alreadyAsked": {
    status: 409,
    vi: "{speaker} ở {point} đã đăng ký và đang chờ.",
    en: "{speaker} at {point} has asked and is waiting.",
  },
  "floor.queueFull": { status: 409, vi: "Hàng đợi đã đầy ({limit} lượt).", en: "The queue is full ({limit})." },
  "floor.nobody": { status: 409, vi: "Lượt phát biểu này đã kết thúc.", en: "This turn has ended already." },
  "floor.queueClosed": {
    status: 409,
    vi: "Chủ tọa đã đóng đăng ký phát biểu. Hãy liên hệ cán bộ điều hành nếu cần bổ sung.",
    en: "The chair has closed the queue. Ask the operator.",
  },
  "floor.tooMany": {
    status: 409,
    vi: "Mỗi lúc mở được tối đa {limit} micro. Hãy kết thúc bớt lượt hoặc cho phát biểu lần lượt.",
    en: "At most {limit} microphones may be open. End some turns, or give the floor one by one.",
  },
  "board.notInCharge": {
    status: 409,
    vi: "{operator} đang điều hành. Hãy bấm “Nhận điều hành” trước nếu bạn thay.",
    en: "{operator} is directing. Take over first if you are to direct.",
  },
  "programme.nothingPrepared": {
    status: 409,
    vi: "Chưa chuẩn bị hình nào. Hãy chọn bố cục và điểm cầu rồi cắt.",
    en: "No picture is prepared. Choose a layout and points first.",
  },
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
  "rollCall.begun": {
    status: 409,
    vi: "{point} đã bắt đầu điểm danh nên không thay được cả danh sách. Hãy thêm người còn thiếu.",
    en: "{point} has begun its roll call. Add who is missing instead.",
  },
  "rollCall.tooMany": {
    status: 409,
    vi: "Danh sách của một điểm cầu có tối đa {limit} người.",
    en: "A point's list holds at most {limit} people.",
  },
  "rollCall.stale": {
    status: 409,
    vi: "Danh sách điểm danh vừa được sửa. Hãy xem lại rồi đánh dấu lần nữa.",
    en: "The list has just changed. Look again.",
  },
  "rollCall.locked": {
    status: 409,
    vi: "Hội nghị đã kết thúc nên điểm danh đã khóa. Hãy báo thư ký nếu cần đính chính.",
    en: "The conference has ended and the roll call is locked. Tell the secretary of a mistake.",
  },
  "rollCall.called": {
    status: 409,
    vi: "{name} đã được điểm danh nên không bỏ khỏi danh sách được. Hãy đưa về “chưa điểm danh” trước.",
    en: "{name} was called and can't be taken off the list. Set them back to “not called” first.",
  },
  "rollCall.time": {
    status: 400,
    vi: "Giờ đến hoặc giờ về không hợp lệ: phải trong vòng một ngày và không sau lúc này.",
    en: "This time of coming or leaving can't be: it is ahead, or more than a day ago.",
  },
  "vote.another": {
    status: 409,
    vi: "Đang có một biểu quyết mở. Hãy kết thúc nó trước.",
    en: "Another vote is open. Close it first.",
  },
  "vote.nobody": {
    status: 409,
    vi: "Chưa có ai được biểu quyết. Hãy điểm danh trước, hoặc chọn mỗi điểm cầu một phiếu.",
    en: "Nobody is entitled yet. Call the roll first, or let every point vote.",
  },
  "vote.notEntitled": {
    status: 403,
    vi: "Người này không có quyền biểu quyết ở đây.",
    en: "Not entitled to vote here.",
  },
  "vote.twice": { status: 409, vi: "{voter} đã biểu quyết.", en: "{voter} has voted already." },
  "vote.countedByHand": {
    status: 409,
    vi: "Điểm cầu này đã nhập kết quả đếm tay nên không bỏ phiếu từng người nữa.",
    en: "This room's votes were counted by hand.",
  },
  "vote.castAlready": {
    status: 409,
    vi: "Điểm cầu này đã có người bỏ phiếu trên máy nên không nhập kết quả đếm tay được.",
    en: "Somebody here has voted on a machine already.",
  },
  "vote.tooMany": {
    status: 409,
    vi: "Số phiếu nhiều hơn số người được biểu quyết ({entitled}).",
    en: "More votes than people entitled ({entitled}).",
  },
  "vote.countFinal": {
    status: 409,
    vi: "Kết quả đếm tay của {point} đã bỏ vào thùng phiếu kín nên không sửa được. Nếu nhập sai, hãy hủy và biểu quyết lại.",
    en: "The count of {point} is in the secret box and can't be changed. If it was wrong, cancel and vote again.",
  },
  "vote.tooManyVoters": {
    status: 409,
    vi: "Có {count} người được biểu quyết; một biểu quyết nhận tối đa {limit}. Hãy chọn mỗi điểm cầu một phiếu.",
    en: "{count} people would be entitled; a vote takes {limit}. Let every point vote instead.",
  },
  "vote.stillOpen": {
    status: 409,
    vi: "Biểu quyết “{question}” còn mở. Hãy kết thúc hoặc hủy biểu quyết trước khi kết thúc hội nghị.",
    en: "The vote “{question}” is still open. Close or cancel it before the conference ends.",
  },
  "vote.boxLost": {
    status: 409,
    vi: "Thùng phiếu kín không khớp với số người đã biểu quyết nên không công bố kết quả được. Hãy hủy và biểu quyết lại.",
    en: "The secret box doesn't match who has voted, so no result can be told. Cancel and vote again.",
  },
  "vote.closed": { status: 409, vi: "Biểu quyết này đã kết thúc.", en: "This vote is closed." },
  "undo.stale": {
    status: 409,
    vi: "Việc này không hoàn tác được nữa: đã có thao tác khác sau đó hoặc quá {seconds} giây.",
    en: "This can't be undone any more.",
  },
  "rehearsal.exists": {
    status: 409,
    vi: "Hội nghị này đang có một buổi diễn tập. Hãy mở buổi đó, hoặc xóa nó rồi diễn tập lại.",
    en: "This conference is being rehearsed already. Open that rehearsal, or wipe it and begin anew.",
  },
  "rehearsal.nested": {
    status: 409,
    vi: "Đây đã là buổi diễn tập. Hãy bắt đầu buổi diễn tập mới từ hội nghị gốc.",
    en: "This is a rehearsal itself. Begin another one from the conference that it rehearses.",
  },
  "rehearsal.noRecord": {
    status: 409,
    vi: "Đây là buổi diễn tập nên không lập biên bản, tham luận hay tin bài. Hãy làm việc này ở hội nghị thật.",
    en: "This is a rehearsal: no minutes, papers or articles come of it. Do this in the real conference.",
  },
  "rehearsal.wiped": {
    status: 410,
    vi: "Buổi diễn tập đã kết thúc và được xóa hết. Hội nghị thật không bị ảnh hưởng; bạn có thể đóng trang này.",
    en: "The rehearsal is over and was wiped. The real conference is untouched; you can close this page.",
  },
  "rehearsal.machineInUse": {
    status: 409,
    vi: "Máy này đang ghép với hội nghị thật. Hãy dùng máy khác hoặc cửa sổ ẩn danh để diễn tập.",
    en: "This machine is paired with a real conference. Use another one, or a private window, to rehearse.",
  },
  "simulation.live": {
    status: 409,
    vi: "{point} đang có thiết bị thật nên không mô phỏng được.",
    en: "{point} has a real device and can't be simulated.",
  },
  "simulation.none": {
    status: 409,
    vi: "{point} không đang mô phỏng.",
    en: "{point} is not simulated.",
  },
  "conclusion.stale": {
    status: 409,
    vi: "Danh sách kết luận vừa thay đổi. Hãy thử lại.",
    en: "The conclusions have just changed. Try again.",
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
  "writeUp.blank": {
    status: 409,
    vi: "Tin bài còn {count} chỗ cần điền. Hãy điền hoặc xóa các chỗ được đánh dấu.",
    en: "{count} places are still to be filled.",
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

export type ErrorCode = keyof typeof errors;
export type ErrorFacts = Record<string, string | number>;

/** One fault in what was typed: where, and which; `code` is of `protocol/fieldFaults` or the parser's own. */
export interface FieldFault {
  path: string;
  code: string;
}

/** An error as it travels to a client. */
export interface ErrorReply {
  code: ErrorCode;
  facts?: ErrorFacts;
  faults?: FieldFault[];
}

/** The one error the domain throws; edges turn it into HTTP, socket or Vietnamese. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly faults: FieldFault[];

  constructor(code: ErrorCode, facts: ErrorFacts = {}, faults: FieldFault[] = []) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.facts = facts;
    this.faults = faults;
  }

  toReply(): ErrorReply {
    return { code: this.code, facts: this.facts, faults: this.faults };
  }
}

/** What people read of an error, its facts filled in. */
export function errorText(reply: ErrorReply, language: "vi" | "en" = "vi"): string {
  return errors[reply.code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(reply.facts?.[name] ?? whole),
  );
}
