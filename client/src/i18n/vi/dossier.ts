export default {
  export: "Xuất hồ sơ (ZIP)",
  exportHint:
    "Toàn bộ hội nghị trong một tệp: diễn biến, biên bản, văn bản, tham luận, trang trình chiếu, ảnh, minh chứng.",
  import: "Nhập hồ sơ",
  importTitle: "Nhập hồ sơ hội nghị",
  importLead:
    "Chọn tệp ZIP do một máy chủ khác xuất ra. Mọi tệp được đối chiếu với bản kê trước khi hội nghị hiện ra ở đây; hồ sơ hỏng hoặc bị sửa không được nhận.",
  drop: "Chọn hoặc thả tệp hồ sơ vào đây",
  kinds: "ZIP, tối đa 16 GB",
  sent: "Đã gửi {{percent}}%",
  checking: "Đang đối chiếu…",
  stop: "Dừng",
  done: "Đã nhập “{{title}}”, {{count}} tệp.",
} as const;
