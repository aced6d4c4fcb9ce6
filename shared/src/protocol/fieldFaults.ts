/** Wording of a field's fault, by the code a schema gives. */
export const fieldFaults = {
  "text.required": { vi: "Chưa điền.", en: "This is empty." },
  "text.tooLong": { vi: "Dài quá giới hạn.", en: "This is too long." },
  "text.hidden": {
    vi: "Có ký tự ẩn (ký tự điều khiển hoặc đảo chiều chữ). Hãy xóa đi và gõ lại.",
    en: "It has a hidden character. Delete it and type again.",
  },
  "signInName.form": {
    vi: "Gồm 2–40 chữ thường không dấu, số, dấu chấm, gạch nối.",
    en: "Use 2–40 lower-case letters, digits, dots or hyphens.",
  },
  "password.short": { vi: "Mật khẩu cần ít nhất 10 ký tự.", en: "A password needs 10 characters or more." },
  "phone.form": {
    vi: "Số điện thoại chỉ gồm số, dấu +, ngoặc, gạch nối và khoảng trắng.",
    en: "Use digits, +, brackets, hyphens and spaces.",
  },
  "list.tooLong": { vi: "Danh sách dài quá giới hạn của một lần nhập.", en: "The list is too long for one import." },
  "list.full": { vi: "Danh sách của điểm cầu này đã đầy.", en: "This point's list is full." },
  "point.missing": { vi: "Chưa ghi điểm cầu hoặc đơn vị.", en: "No point or unit is named." },
  "point.unknown": { vi: "Không có điểm cầu này trong hội nghị.", en: "The conference has no such point." },
  "point.ambiguous": {
    vi: "Đơn vị này có nhiều điểm cầu. Hãy ghi tên điểm cầu.",
    en: "This unit has several points. Name the point.",
  },
  "point.other": { vi: "Dòng này ghi một điểm cầu khác.", en: "This line names another point." },
  "point.called": {
    vi: "Điểm cầu này đã bắt đầu điểm danh, chỉ thêm người được.",
    en: "This point has begun its roll call; people can only be added.",
  },
  "delegate.twice": { vi: "Trùng với một dòng ở trên.", en: "The same as a line above." },
  "delegate.listed": { vi: "Đã có trong danh sách.", en: "On the list already." },
  "vote.sameChoice": { vi: "Có hai phương án giống nhau.", en: "Two choices are the same." },
  "preflight.twice": { vi: "Một bước được báo hai lần.", en: "A step is told twice." },
  "number.form": {
    vi: "Hãy ghi số như 1.234,5 (dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ).",
    en: "Write the number as 1.234,5: dots group thousands, a comma stands before decimals.",
  },
  "choice.unknown": { vi: "Hãy chọn một trong các phương án.", en: "Choose one of the options." },
  "choices.few": { vi: "Cần ít nhất hai phương án.", en: "It needs two options or more." },
  "field.same": { vi: "Trùng tên với một mục ở trên.", en: "Another field above has this name." },
  "units.none": { vi: "Hãy chọn ít nhất một đơn vị.", en: "Choose one unit or more." },
  "timeZone.unknown": { vi: "Múi giờ không có trong danh mục.", en: "This time zone is unknown." },
} as const;
