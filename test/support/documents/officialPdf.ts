import { fontFiles, widthOf } from "@diemcau/server/documents/official/fonts";
import pdfmake from "pdfmake";
import type { Content } from "pdfmake/interfaces.js";

/** Everything of the sample that a test may have otherwise. */
export const officialPdf = {
  paper: { width: 595.28, height: 841.89 },
  /** Left, top, right, bottom, in points. */
  margins: [85.05, 56.7, 42.55, 56.7] as [number, number, number, number],
  bodySize: 14,
  lineHeight: 1.1,
  indent: 28.35,
  gap: 6,
  align: "justify" as "justify" | "left",
  colour: "black",
  underlined: false,
  country: { bold: true, fontSize: 12 },
  motto: { bold: true, fontSize: 13 },
  mottoLine: 1,
  agencyLine: 0.4,
  subjectLine: 0.4,
  parentBold: false,
  number: "Số: 05/TB-VKS",
  date: "Quảng Ngãi, ngày 05 tháng 02 năm 2022",
  type: "THÔNG BÁO",
  end: "Các đơn vị báo cáo kết quả trước ngày 30 tháng 6 năm 2022./.",
  archive: "- Lưu: VT, Hồ sơ.",
  signer: "Trần Văn C",
  numberOnFirst: false,
  numberAlign: "center" as "center" | "right",
  /** Lets the recipients' column begin lower than the signer's. */
  recipientsLower: 0,
};
export type OfficialPdf = typeof officialPdf;

const motto = "Độc lập - Tự do - Hạnh phúc";
const subject = "Kết luận của đồng chí Nguyễn Văn A, Viện trưởng tại Hội nghị";
const long =
  "Hội nghị trực tuyến được tổ chức tại điểm cầu chính và 13 điểm cầu các đơn vị; các đại biểu đã nghe báo cáo, tham luận và thảo luận về các nội dung trong chương trình, thống nhất cao với dự thảo báo cáo.";

/** A notice as PDF that keeps every rule of the form but for what is changed. */
export async function makeOfficialPdf(changes: Partial<OfficialPdf> = {}): Promise<Uint8Array> {
  const look = { ...officialPdf, ...changes };
  pdfmake.setFonts({ Tinos: { ...fontFiles } });
  const [left, , right] = look.margins;
  const width = look.paper.width - left - right;
  const body = [
    "Ngày 28 tháng 4 năm 2022, Viện tổ chức Hội nghị; sau khi nghe báo cáo và tham luận, đồng chí Viện trưởng kết luận như sau:",
    "I. Đánh giá chung",
    ...Array.from({ length: 8 }, () => long),
    "II. Nhiệm vụ thời gian tới",
    ...Array.from({ length: 8 }, () => long),
    "III. Tổ chức thực hiện",
    look.end,
  ];
  const content: Content[] = [
    columns(head(look)),
    { text: look.type, bold: true, alignment: "center", margin: [0, 12, 0, 0] },
    { text: subject, bold: true, alignment: "center" },
    { ...line(widthOf(subject, 14, "bold") / 20, look.subjectLine, width), margin: [0, 2, 0, 8] },
    ...body.map(
      (text): Content => ({
        text,
        alignment: look.align,
        leadingIndent: look.indent,
        color: look.colour,
        fontSize: look.bodySize,
        lineHeight: look.lineHeight,
        margin: [0, 0, 0, look.gap],
        ...(look.underlined && text === look.end && { decoration: "underline" as const }),
      }),
    ),
    columns(foot(look)),
  ];
  const definition = {
    pageSize: look.paper,
    pageMargins: look.margins,
    defaultStyle: { font: "Tinos", fontSize: 14, lineHeight: 1.1 },
    header: (page: number): Content =>
      page > 1 || look.numberOnFirst
        ? { text: String(page), fontSize: 13, alignment: look.numberAlign, margin: [left, 28, right, 0] }
        : "",
    content,
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function columns([first, second]: readonly [Content[], Content[]]): Content {
  return {
    columns: [
      { width: 193, stack: first },
      { width: "*", stack: second },
    ],
  };
}

/** A drawn line in the middle of a column, as a share of a text's width. */
function line(textWidth: number, share: number, room: number) {
  const from = (room - textWidth * share) / 2;
  return { canvas: [{ type: "line" as const, x1: from, y1: 0, x2: from + textWidth * share, y2: 0, lineWidth: 0.75 }] };
}

function head(look: OfficialPdf): [Content[], Content[]] {
  const agency = "VIỆN KIỂM SÁT";
  const room = look.paper.width - look.margins[0] - look.margins[2] - 193;
  const left: Content[] = [
    { text: "TỈNH QUẢNG NGÃI", fontSize: 12, alignment: "center", bold: look.parentBold },
    { text: agency, fontSize: 12, bold: true, alignment: "center" },
    { ...line(widthOf(agency, 12, "bold") / 20, look.agencyLine, 193), margin: [0, 2, 0, 6] },
    { text: look.number, fontSize: 13, alignment: "center" },
  ];
  const right: Content[] = [
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", alignment: "center", ...look.country },
    { text: motto, alignment: "center", ...look.motto },
    {
      ...line(widthOf(motto, look.motto.fontSize, look.motto.bold ? "bold" : "normal") / 20, look.mottoLine, room),
      margin: [0, 2, 0, 6],
    },
    { text: look.date, fontSize: 13, italics: true, alignment: "center" },
  ];
  return [left, right];
}

function foot(look: OfficialPdf): [Content[], Content[]] {
  const left: Content[] = [
    { text: "Nơi nhận:", fontSize: 12, bold: true, italics: true, margin: [0, look.recipientsLower, 0, 0] },
    { text: "- Như trên;", fontSize: 11 },
    { text: look.archive, fontSize: 11 },
  ];
  const right: Content[] = [
    { text: "CHÁNH VĂN PHÒNG", bold: true, alignment: "center" },
    { text: look.signer, bold: true, alignment: "center", margin: [0, 60, 0, 0] },
  ];
  return [left, right];
}
