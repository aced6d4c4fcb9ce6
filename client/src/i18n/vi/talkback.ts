export default {
  hold: "Giữ để nói riêng với phòng",
  listen: "Nghe riêng phòng này",
  listening: "Đang nghe riêng: {{point}}",
  stopListening: "Thôi nghe riêng",
  opening: "Đang mở micro để nói với {{point}}…",
  talking: "Đang nói với {{point}}",
  failed: "Chưa nói được với {{point}}: hãy cho phép trình duyệt dùng micro",
} as const;
