import type { DocumentKind } from "../model/official.ts";

/** One rule of how an official document looks (NĐ 30/2020/NĐ-CP); a document that breaks one says its id. */
export interface FormRule {
  vi: string;
  en: string;
  /** Where the decree says so. */
  source: string;
  /** Kinds that it is asked of; absent where it is of all. */
  kinds?: readonly DocumentKind[];
  /** Holds for any text that is handed in, so that uploaded papers are warned by it. */
  general?: true;
}

/** Numbers of the form; lengths in millimetres, letters and gaps in points, line spacing in lines, ratios of a drawn line to its text. */
export const formNumbers = {
  paper: { width: 210, height: 297 },
  margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  /** First line of a paragraph: one of these. */
  firstLine: [10, 12.7],
  gap: 6,
  lineSpacing: [1, 1.5],
  size: { body: [13, 14], agency: [12, 13], number: [13, 13], recipientsTitle: [12, 12], recipients: [11, 11] },
  wholeLine: [0.95, 1.05],
  partLine: [1 / 3, 1 / 2],
} as const;

/** What the form says in so many words. */
export const formWords = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  font: "Times New Roman",
  end: "./.",
} as const;

const minutes = ["minutes", "supplement"] as const;

/** Every rule that the checker asks, by id, in the order it tells them. */
export const officialForm = {
  "page.paper": {
    vi: "Khổ giấy A4 đứng (210 × 297 mm)",
    en: "A4 portrait",
    source: "Phụ lục I, Mục I.1",
    general: true,
  },
  "page.margins": {
    vi: "Lề trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm",
    en: "Margins: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm",
    source: "Phụ lục I, Mục I.3",
    general: true,
  },
  "page.number": {
    vi: "Số trang Ả Rập cỡ 13–14, giữa lề trên, không hiện ở trang một",
    en: "Arabic page number, 13–14, centred in the top margin, not on page one",
    source: "Phụ lục I, Mục I.7",
  },
  "text.font": {
    vi: "Phông Times New Roman (hoặc cùng bộ rộng), có đủ chữ Việt, đặt cho mọi bộ chữ",
    en: "Times New Roman (or one of its widths), with Vietnamese letters, set for every script",
    source: "Phụ lục I, Mục I.4",
    general: true,
  },
  "text.colour": { vi: "Chữ màu đen", en: "Black letters", source: "Phụ lục I, Mục I.4" },
  "text.underline": {
    vi: "Không gạch chân chữ; đường kẻ phải là nét vẽ",
    en: "No underlined text; lines are drawn",
    source: "Phụ lục I, Mục II",
  },
  "text.underscores": {
    vi: "Không dùng dấu gạch dưới thay đường kẻ hoặc chỗ trống",
    en: "No underscores instead of lines or empty places",
    source: "Phụ lục I, Mục II",
  },
  "head.order": {
    vi: "Bên trái: cơ quan chủ quản, cơ quan, số; bên phải: Quốc hiệu, Tiêu ngữ, địa danh và ngày",
    en: "Left: parent agency, agency, number; right: country, motto, place and date",
    source: "Phụ lục I, Mục IV",
  },
  "head.country": {
    vi: "Quốc hiệu in hoa, đậm, đứng, cỡ 12–13, ở trên cùng bên phải",
    en: "Country in capitals, bold, upright, 12–13, top right",
    source: "Phụ lục I, Mục II.1.a",
  },
  "head.motto": {
    vi: "Tiêu ngữ in thường, đậm, đứng, cỡ 13–14, canh giữa dưới Quốc hiệu",
    en: "Motto bold, upright, 13–14, centred under the country",
    source: "Phụ lục I, Mục II.1.b",
  },
  "head.mottoLine": {
    vi: "Dưới Tiêu ngữ có đường kẻ liền dài bằng dòng chữ",
    en: "A solid line under the motto, as long as the text",
    source: "Phụ lục I, Mục II.1.b",
  },
  "head.parentAgency": {
    vi: "Cơ quan chủ quản in hoa, không đậm, cỡ 12–13",
    en: "Parent agency in capitals, not bold, 12–13",
    source: "Phụ lục I, Mục II.2.b",
  },
  "head.agency": {
    vi: "Cơ quan ban hành in hoa, đậm, cỡ 12–13, canh giữa",
    en: "Agency in capitals, bold, 12–13, centred",
    source: "Phụ lục I, Mục II.2.b",
  },
  "head.agencyLine": {
    vi: "Dưới tên cơ quan có đường kẻ liền dài 1/3 đến 1/2 dòng chữ",
    en: "A solid line under the agency, a third to a half of the text",
    source: "Phụ lục I, Mục II.2.b",
  },
  "head.number": {
    vi: "“Số: …/…” cỡ 13, canh giữa dưới tên cơ quan; số nhỏ hơn 10 có số 0 phía trước, hoặc để trống",
    en: "“Số: …/…” at 13, centred under the agency; numbers below 10 zero-padded, or blank",
    source: "Phụ lục I, Mục II.3",
  },
  "head.placeDate": {
    vi: "Địa danh và ngày cỡ 13–14, nghiêng, dưới Tiêu ngữ; ngày dưới 10 và tháng 1, 2 có số 0 phía trước; biên bản không có",
    en: "Place and date at 13–14, italic, under the motto; days below 10 and months 1, 2 zero-padded; none in minutes",
    source: "Phụ lục I, Mục II.4; Phụ lục III, Mẫu 1.9",
  },
  "title.type": {
    vi: "Tên loại văn bản in hoa, đậm, cỡ 13–14, canh giữa",
    en: "Type in capitals, bold, 13–14, centred",
    source: "Phụ lục I, Mục II.5",
  },
  "title.subject": {
    vi: "Trích yếu đậm, cỡ 13–14, canh giữa dưới tên loại",
    en: "Subject bold, 13–14, centred under the type",
    source: "Phụ lục I, Mục II.5",
  },
  "title.line": {
    vi: "Dưới trích yếu có đường kẻ liền dài 1/3 đến 1/2 dòng chữ",
    en: "A solid line under the subject, a third to a half of the text",
    source: "Phụ lục I, Mục II.5",
  },
  "body.size": { vi: "Nội dung cỡ 13–14", en: "Body at 13–14", source: "Phụ lục I, Mục II.6", general: true },
  "body.justified": {
    vi: "Nội dung canh đều hai lề",
    en: "Body justified",
    source: "Phụ lục I, Mục II.6",
  },
  "body.firstLine": {
    vi: "Đầu đoạn lùi 1 hoặc 1,27 cm",
    en: "First lines indented by 1 or 1.27 cm",
    source: "Phụ lục I, Mục II.6",
  },
  "body.gap": {
    vi: "Các đoạn cách nhau tối thiểu 6 pt",
    en: "At least 6 pt between paragraphs",
    source: "Phụ lục I, Mục II.6",
    general: true,
  },
  "body.lineSpacing": {
    vi: "Giãn dòng từ 1 đến 1,5",
    en: "Line spacing 1 to 1.5",
    source: "Phụ lục I, Mục II.6",
    general: true,
  },
  "body.end": { vi: "Nội dung kết thúc bằng “./.”", en: "The body ends with “./.”", source: "Phụ lục I, Mục II.6" },
  "foot.signer": {
    vi: "Chức vụ người ký in hoa, đậm, cỡ 13–14; họ tên đậm, cỡ 13–14, không ghi học hàm, học vị",
    en: "Signer's title in capitals, bold, 13–14; name bold, 13–14, without degrees",
    source: "Phụ lục I, Mục II.7",
  },
  "foot.recipients": {
    vi: "“Nơi nhận:” cỡ 12, đậm, nghiêng, bên trái, ngang chức vụ người ký (biên bản: dưới chữ ký); danh sách cỡ 11",
    en: "“Nơi nhận:” at 12, bold italic, left, level with the signer's title (minutes: below the signatures); list at 11",
    source: "Phụ lục I, Mục II.9",
  },
  "foot.archive": {
    vi: "Dòng cuối của Nơi nhận là “- Lưu: VT, …” và dấu chấm",
    en: "The last line of the recipients is “- Lưu: VT, …” with a full stop",
    source: "Phụ lục I, Mục II.9",
  },
  "minutes.sections": {
    vi: "Biên bản đủ và đúng thứ tự: thời gian bắt đầu, địa điểm, thành phần tham dự, chủ trì, thư ký, nội dung, kết thúc",
    en: "Minutes have, in order: start, place, those present, chair, secretary, course, end",
    source: "Phụ lục III, Mẫu 1.9",
    kinds: ["minutes"],
  },
  "minutes.signatures": {
    vi: "THƯ KÝ bên trái, CHỦ TỌA bên phải",
    en: "THƯ KÝ on the left, CHỦ TỌA on the right",
    source: "Phụ lục III, Mẫu 1.9",
    kinds: minutes,
  },
  "notice.subject": {
    vi: "Trích yếu “Kết luận của đồng chí …, … tại …”",
    en: "Subject “Kết luận của đồng chí …, … tại …”",
    source: "Phụ lục III, Mẫu 1.4",
    kinds: ["notice"],
  },
  "notice.lead": {
    vi: "Phần mở đầu kết thúc bằng “sau khi nghe … kết luận như sau:”",
    en: "The lead ends with “sau khi nghe … kết luận như sau:”",
    source: "Phụ lục III, Mẫu 1.4",
    kinds: ["notice"],
  },
  "notice.parts": {
    vi: "Ba phần: I. đánh giá, II. nhiệm vụ, III. tổ chức thực hiện",
    en: "Three parts: I. assessment, II. tasks, III. how it is carried out",
    source: "Phụ lục III, Mẫu 1.4",
    kinds: ["notice"],
  },
  "programme.place": {
    vi: "Chương trình có thời gian và địa điểm trước bảng",
    en: "A programme has time and place before its table",
    source: "Phụ lục III",
    kinds: ["programme"],
  },
  "programme.columns": {
    vi: "Bảng có các cột STT, Thời gian, Nội dung, Người thực hiện, Ghi chú",
    en: "The table has the columns STT, Thời gian, Nội dung, Người thực hiện, Ghi chú",
    source: "Phụ lục III",
    kinds: ["programme"],
  },
  "invitation.parts": {
    vi: "Giấy mời có: trân trọng kính mời, tới dự, chủ trì, thời gian, địa điểm",
    en: "An invitation has: who is invited, to what, chair, time, place",
    source: "Phụ lục III, Mẫu 1.7",
    kinds: ["invitation"],
  },
} as const satisfies Record<string, FormRule>;

export type FormRuleId = keyof typeof officialForm;

/** Rules that a kind of document is asked, in order. */
export function rulesOf(kind: DocumentKind): FormRuleId[] {
  return allRules().filter((id) => {
    const { kinds }: FormRule = officialForm[id];
    return kinds === undefined || kinds.includes(kind);
  });
}

/** Rules that hold for any text that is handed in. */
export function generalRules(): FormRuleId[] {
  return allRules().filter((id) => {
    const { general }: FormRule = officialForm[id];
    return general === true;
  });
}

function allRules(): FormRuleId[] {
  return Object.keys(officialForm).filter((id): id is FormRuleId => Object.hasOwn(officialForm, id));
}
