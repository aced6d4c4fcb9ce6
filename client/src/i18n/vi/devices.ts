export default {
  camera: "Camera",
  microphone: "Micro",
  ownCamera: "Hình của phòng này",
  name: "Tên nguồn",
  nameHint: {
    camera: "Cán bộ điều hành chọn hình theo tên này.",
    microphone: "Cán bộ điều hành thấy micro dưới tên này.",
  },
  nameExample: {
    camera: { 1: "toàn cảnh", 2: "bục phát biểu", 3: "bàn chủ tọa", 4: "hội trường" },
    microphone: { 1: "bục phát biểu", 2: "bàn chủ tọa", 3: "hội trường", 4: "micro cầm tay" },
  },
  add: { camera: "Thêm camera", microphone: "Thêm micro" },
  remove: "Bỏ {{name}}",
  speaker: "Loa",
  screen: "Màn hình của máy này",
  screenName: "Màn hình máy tính",
  shareScreen: "Chia sẻ màn hình",
  stopScreen: "Dừng chia sẻ",
  screenMeans: "Màn hình chia sẻ là một nguồn của phòng, chỉ lên hình khi người điều hành chọn.",
  screenShared: "Đang chia sẻ. Màn hình lên hình khi người điều hành chọn.",
  screenFailed: "Không chia sẻ được màn hình trên máy này. Hãy thử chọn cửa sổ khác.",
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
