export default {
  mark: "DIỄN TẬP",
  begin: "Diễn tập",
  open: "Mở buổi diễn tập",
  wipe: "Xóa buổi diễn tập",
  wipeShort: "Xóa",
  intro:
    "Máy chủ đóng vai mọi điểm cầu: vào họp, đăng ký phát biểu, phát biểu, đứng hình, rớt mạng rồi trở lại. Không có gì lẫn vào hội nghị thật; xong thì xóa một lần là hết.",
  speed: "Tốc độ",
  times: "×{{speed}}",
  autopilot: "Tự chạy",
  autopilotHint:
    "Máy chủ làm cả phần chủ tọa và điều hành: mở nội dung, mời phát biểu, kết thúc. Bạn chỉ xem, hoặc nhận một vai.",
  start: "Bắt đầu diễn tập",
  cancel: "Thôi",
  askWipe: {
    title: "Xóa buổi diễn tập?",
    text: "Mọi thứ của buổi diễn tập bị xóa và các trang đang mở được mời ra. Hội nghị thật không bị ảnh hưởng.",
    action: "Xóa hết",
  },
  wiped: "Đã xóa buổi diễn tập.",
  strip: "Điều khiển buổi diễn tập",
  state: { running: "Đang chạy", paused: "Tạm dừng", restarted: "Vừa khởi động lại", over: "Đã kết thúc" },
  joined: "{{joined}}/{{points}} điểm đã vào",
  pause: "Tạm dừng",
  resume: "Chạy tiếp",
  incidentAt: "Sự cố tại",
  incident: { frozen: "Đứng hình", badLink: "Mạng yếu", dropped: "Rớt mạng", help: "Gọi hỗ trợ" },
} as const;
