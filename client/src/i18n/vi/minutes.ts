export default {
  title: "Biên bản",
  placeholder: "Ghi nội dung…",
  preparing: "Đang chuẩn bị…",
  running: "Đang diễn ra",
  jump: "Tới mục đang diễn ra",
  speaker: "Đồng chí {{name}}",
  by: "Đồng chí {{name}} – {{position}}",
  at: "tại điểm cầu {{point}}",
  subject: "Nội dung: {{subject}}",
  full: "Mỗi mục của biên bản chứa tối đa {{limit}} ký tự; phần vượt quá chưa được đưa vào. Hãy rút gọn, hoặc ghi tiếp ở mục khác.",
  save: {
    loading: "Đang tải phần đã ghi…",
    saving: "đang lưu…",
    saved: "đã lưu",
    savedAt: "đã lưu {{time}}",
    unsentSection: "chưa gửi, vẫn giữ trên máy",
    unsent: "chưa gửi {{count}} đoạn, vẫn giữ trên máy",
  },
  empty: {
    planned:
      "Khi hội nghị bắt đầu, mỗi nội dung và mỗi lượt phát biểu sẽ tự thành một mục ở đây, kèm giờ, họ tên và chức vụ. Thư ký chỉ cần ghi phần nội dung.",
    running: "Chưa mở nội dung nào. Mục đầu tiên của biên bản sẽ hiện khi cán bộ điều hành mở nội dung.",
  },
  unattached: {
    title: "Chưa gắn",
    why: "Phần ghi này thuộc một mục không còn trong diễn biến (ví dụ lượt phát biểu đã hoàn tác). Hãy chép sang mục đúng rồi xóa ở đây.",
  },
  unreadable: "Không mở được trang này",
  paper: {
    toDesk: "Bàn thư ký",
    running: "Hội nghị chưa kết thúc, biên bản còn đang ghi",
    unsigned: "Bản đọc từ diễn biến, chưa ký",
    print: "In",
    blank: "chỗ trống, chưa có thông tin",
    noText: "Chưa ghi nội dung.",
    noCourse: "Chưa có nội dung nào được mở.",
  },
} as const;
