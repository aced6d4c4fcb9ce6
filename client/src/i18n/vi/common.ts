export default {
  appName: "Điểm Cầu",
  loading: "Đang tải…",
  save: "Lưu",
  cancel: "Bỏ",
  close: "Đóng",
  retry: "Thử lại",
  reload: "Tải lại trang",
  home: "Về trang đầu",
  language: "Ngôn ngữ",
  languages: { vi: "Tiếng Việt", en: "English" },
  broken: {
    title: "Trang này gặp lỗi",
    text: "Phần đang xem không mở được. Dữ liệu đã ghi trên máy chủ không bị ảnh hưởng. Hãy tải lại trang; nếu vẫn lỗi, hãy báo cán bộ kỹ thuật dòng chữ bên dưới.",
    outdated: "Ứng dụng vừa được cập nhật nên phần này cần tải lại.",
  },
  unknownPage: {
    title: "Không có trang này",
    text: "Địa chỉ có thể đã đổi. Hãy về trang đầu và chọn lại.",
  },
  link: {
    connecting: "Đang kết nối…",
    lost: "Mất kết nối máy chủ. Đang tự kết nối lại…",
    refused: "Không vào được hội nghị",
  },
  failed: "Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.",
} as const;
