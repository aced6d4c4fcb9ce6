export default {
  lost: "Đang kết nối lại…",
  away: "Chưa có hình từ điểm cầu này",
  coming: "Đang lấy hình…",
  turnSoundOn: "Bật tiếng",
  ended: "Hội nghị đã kết thúc",
  pause: "Hội nghị đang tạm nghỉ",
  soon: "Hội nghị sắp bắt đầu",
  notYet: "Hội nghị chưa bắt đầu",
  startsIn: "Bắt đầu sau {{time}}",
} as const;
