export default {
  camera: "Camera",
  microphone: "Micro",
  ownCamera: "Hình của phòng này",
  level: "Mức tiếng",
  any: "Thiết bị mặc định",
  unnamed: "Thiết bị {{number}}",
  none: { camera: "Không dùng camera", microphone: "Không dùng micro" },
  noCamera: "Không dùng camera",
  noMicrophone: "Không dùng micro",
  opening: "Đang mở camera và micro…",
  wayOut: "Có thể mở lại sau khi sửa, hoặc vào hội nghị không có hình của phòng.",
  soundOnly: "Vào với micro",
  soundOnlyMeans:
    "Vào với micro: các điểm cầu khác nghe được phòng khi phòng phát biểu, thấy tên điểm cầu thay cho hình. Chỉ xem: phòng không phát được hình và tiếng.",
  watchOnly: "Chỉ xem",
  watchOnlyMeans: "Chỉ xem: phòng theo dõi được hội nghị nhưng không phát được hình và tiếng.",
  problem: {
    camera: {
      refused:
        "Trình duyệt chưa được phép dùng camera. Hãy bấm biểu tượng camera hoặc ổ khóa cạnh thanh địa chỉ, chọn “Cho phép”, rồi bấm “Thử lại”.",
      missing: "Không thấy camera nào. Hãy cắm camera; hình sẽ tự hiện khi máy nhận được.",
      busy: "Camera đang được chương trình khác dùng. Hãy đóng chương trình đó rồi bấm “Thử lại”.",
      insecure:
        "Trang này không mở bằng HTTPS nên trình duyệt không cho dùng camera. Hãy mở địa chỉ bắt đầu bằng https://.",
    },
    microphone: {
      refused: "Trình duyệt chưa được phép dùng micro. Hãy cho phép ở cạnh thanh địa chỉ rồi thử lại.",
      missing: "Không thấy micro nào. Hãy cắm micro; máy sẽ tự nhận.",
      busy: "Micro đang được chương trình khác dùng. Hãy đóng chương trình đó rồi thử lại.",
      insecure: "Trang này không mở bằng HTTPS nên trình duyệt không cho dùng micro.",
    },
  },
} as const;
