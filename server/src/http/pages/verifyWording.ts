import type { DocumentKind } from "@diemcau/shared/model/official";
import type { Language } from "./wording.ts";

const vi = {
  title: "Xác minh văn bản",
  lead: "Mỗi văn bản do hệ thống ban hành có in một mã gồm 64 ký tự (SHA-256). Nhập mã ấy để biết văn bản có đúng là bản đã ban hành hay không.",
  code: "Mã in trong văn bản",
  check: "Xác minh",
  malformed: "Mã gồm đúng 64 ký tự, chỉ có chữ số 0–9 và chữ cái a–f. Hãy xem lại mã in trong văn bản.",
  unknownTitle: "Không có văn bản mang mã này",
  unknown:
    "Hệ thống này chưa ban hành văn bản nào mang mã trên. Có thể mã bị gõ sai một ký tự, hoặc văn bản đã bị sửa, hoặc do nơi khác ban hành.",
  foundTitle: "Văn bản này có thật",
  closedNote: "Hội nghị không công khai nên chỉ xác nhận có văn bản này, loại và ngày ban hành.",
  kind: "Loại văn bản",
  name: "Tên văn bản",
  number: "Số",
  conference: "Hội nghị",
  issued: "Khóa và ban hành lúc",
  confirmed: "Xác nhận",
  signed: "Ký số",
  unsigned: "Chưa có bản ký số được nộp lại.",
  roles: { secretary: "Thư ký", chair: "Chủ tọa" },
  by: "chứng thư do {issuer} cấp, hiệu lực {from} – {to}",
  compare: "Hãy so các thông tin trên với bản đang cầm. Mã chỉ đúng khi từng chữ của văn bản vẫn như lúc ban hành.",
  again: "Xác minh mã khác",
  kinds: {
    programme: "Chương trình",
    invitation: "Giấy mời",
    minutes: "Biên bản",
    supplement: "Biên bản bổ sung",
    notice: "Thông báo kết luận",
    delegates: "Danh sách đại biểu",
    annex: "Phụ lục kỹ thuật",
    proceedings: "Kỷ yếu",
  } satisfies Record<DocumentKind, string>,
};

type Wording = typeof vi;

const en: Wording = {
  title: "Verify a document",
  lead: "Every document that this system issues has a code of 64 characters (SHA-256) printed in it. Enter it to learn whether the document was issued here.",
  code: "Code printed in the document",
  check: "Verify",
  malformed: "The code has exactly 64 characters, digits 0–9 and letters a–f. Look at the code in the document again.",
  unknownTitle: "No document has this code",
  unknown:
    "This system has not issued a document with this code. One character may be mistyped, the document may have been altered, or somebody else issued it.",
  foundTitle: "This document is genuine",
  closedNote: "The conference is not public: only that there is such a document, its kind and its date can be told.",
  kind: "Kind",
  name: "Name",
  number: "Number",
  conference: "Conference",
  issued: "Sealed and issued at",
  confirmed: "Confirmed by",
  signed: "Digitally signed by",
  unsigned: "No signed file has been handed back yet.",
  roles: { secretary: "Secretary", chair: "Chair" },
  by: "certificate issued by {issuer}, valid {from} – {to}",
  compare: "Compare this with the copy at hand. The code is right only while every letter is as it was issued.",
  again: "Verify another code",
  kinds: {
    programme: "Programme",
    invitation: "Invitation",
    minutes: "Minutes",
    supplement: "Supplementary minutes",
    notice: "Notice of conclusions",
    delegates: "List of delegates",
    annex: "Technical annex",
    proceedings: "Proceedings",
  },
};

/** Wording of the page that checks documents by their code. */
export const verifyWording: Record<Language, Wording> = { vi, en };
