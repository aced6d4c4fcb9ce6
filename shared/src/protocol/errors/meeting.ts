import type { ErrorText } from "./ErrorText.ts";

/** Errors of a conference that is prepared or runs: agenda, points, floor, programme, roll call, votes, rehearsals. */
export const meetingErrors = {
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
} as const satisfies Record<string, ErrorText>;
