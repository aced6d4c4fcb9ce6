export default {
  product: "Hội nghị nhiều điểm cầu và kỷ yếu",
  title: "Đăng nhập",
  lead: "Dùng tên và mật khẩu mà Văn phòng đã cấp.",
  signInName: "Tên đăng nhập",
  password: "Mật khẩu",
  showPassword: "Hiện hoặc ẩn mật khẩu",
  submit: "Đăng nhập",
  submitIn: "Thử lại sau {{left}}",
  demo: {
    title: "Tài khoản mẫu",
    text: "Máy chủ này chạy dữ liệu mẫu. Bấm một tên để vào ngay với vai của người đó.",
  },
  firstAdmin: {
    title: "Quản trị viên đầu tiên",
    lead: "Máy chủ chưa có ai. Người đặt tên và mật khẩu ở đây sẽ lập danh bạ và cấp tài khoản cho những người khác.",
    signInNameHint: "Chữ thường không dấu, số, dấu chấm hoặc gạch nối.",
    submit: "Tạo và đăng nhập",
  },
} as const;
