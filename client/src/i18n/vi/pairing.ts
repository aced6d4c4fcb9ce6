export default {
  title: "Ghép máy này với phòng họp",
  lead: "Chỉ làm một lần. Lần sau mở lại, máy tự vào đúng phòng, kể cả sau khi mất điện.",
  code: "Mã ghép",
  codeHint: "Sáu chữ số mà cán bộ điều hành đọc cho, dùng được trong 10 phút.",
  role: "Máy này dùng để làm gì",
  roles: {
    both: { name: "Cả hai", means: "Phòng chỉ có một máy: vừa chiếu hội nghị, vừa đăng ký phát biểu." },
    screen: { name: "Màn hình", means: "Chiếu hội nghị kín màn hình lớn của phòng, không có nút bấm nào." },
    desk: {
      name: "Bàn điều khiển",
      means: "Cho cán bộ điểm cầu: đăng ký phát biểu, báo số người dự, xem phòng đang phát hay chờ.",
    },
  },
  name: "Tên máy",
  nameHint: "Để cán bộ điều hành phân biệt các máy trong cùng một phòng.",
  names: { both: "Máy phòng họp", screen: "Màn hình lớn", desk: "Bàn điều khiển" },
  submit: "Ghép máy",
  busy: "Đang ghép…",
  replace: "Thay màn hình cũ",
  known: "Máy này đang thuộc {{point}} – {{conference}}.",
  enter: "Vào phòng",
  check: {
    title: "Đã ghép với {{point}}",
    lead: "Chọn camera và micro của phòng. Có thể đổi lại bất cứ lúc nào trong phòng.",
    enter: { full: "Vào phòng", sound: "Vào với micro, không có hình", watch: "Vào để xem" },
  },
} as const;
