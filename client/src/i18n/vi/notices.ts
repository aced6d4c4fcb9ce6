export default {
  title: "Thông báo",
  bell: "Thông báo, {{count}} chưa đọc",
  none: "Chưa có thông báo nào. Việc được giao, bài bị trả lại và lời nhắc hạn sẽ hiện ở đây.",
  readAll: "Đánh dấu đã đọc hết",
  unread: "mới",
} as const;
