import { widthOf } from "@diemcau/server/documents/official/fonts";
import type { DocumentKind } from "@diemcau/shared/model/official";
import { makeZip } from "./zip.ts";

/** Parts of an office file by their names. */
export type Parts = Record<string, string>;

const font = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"';
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const root = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${links}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Look {
  /** In half points, as the format counts. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
}

/** A paragraph in a column, centred, without a first line or gaps. */
function centred(text: string, look: Look): string {
  return paragraph(text, look, '<w:spacing w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>');
}

function paragraph(text: string, { size, bold, italic }: Look = {}, properties = ""): string {
  const run = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${size ? `<w:sz w:val="${size}"/>` : ""}`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An empty paragraph whose upper border is the line below the text before; lengths in twips. */
function border(length: number, room: number): string {
  const side = Math.round((room - length) / 2);
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="${side}" w:right="${side}" w:firstLine="0"/></w:pPr></w:p>`;
}

/** A line as a shape in a paragraph of its own. */
function shape(length: number): string {
  const extent = Math.round(length * 635);
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:anchor><wp:extent cx="${extent}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
}

function sides(left: string, right: string, [first, second]: readonly [number, number]): string {
  const cell = (width: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="${first}"/><w:gridCol w:w="${second}"/></w:tblGrid><w:tr>${cell(first, left)}${cell(second, right)}</w:tr></w:tbl>`;
}

const agency = "VIỆN KIỂM SÁT";
const motto = "Độc lập - Tự do - Hạnh phúc";
const padding = 216;

function head({ number, placeDate }: { number: string; placeDate: string | null }): string {
  const width = widthOf(agency, 13, "bold");
  const left = [
    centred("TỈNH QUẢNG NGÃI", { size: 26 }),
    centred(agency, { size: 26, bold: true }),
    border(width * 0.4, 3600 - padding),
    centred(number, { size: 26 }),
  ];
  const right = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 24, bold: true }),
    centred(motto, { size: 28, bold: true }),
    shape(widthOf(motto, 14, "bold")),
    ...(placeDate === null ? [] : [centred(placeDate, { size: 28, italic: true })]),
  ];
  return sides(left.join(""), right.join(""), [3600, 5754]);
}

function title(type: string, subject: string): string {
  const line = border(widthOf(subject, 14, "bold") * 0.45, 9354);
  return centred(type, { size: 28, bold: true }) + centred(subject, { size: 28, bold: true }) + line;
}

const recipients = [
  paragraph("Nơi nhận:", { size: 24, bold: true, italic: true }, '<w:ind w:firstLine="0"/>'),
  paragraph("- Như trên;", { size: 22 }, '<w:ind w:firstLine="0"/>'),
  paragraph("- Lưu: VT, Hồ sơ.", { size: 22 }, '<w:ind w:firstLine="0"/>'),
].join("");

function signer(position: string, name: string): string {
  return centred(position, { size: 28, bold: true }) + centred("", {}) + centred(name, { size: 28, bold: true });
}

const long =
  "Hội nghị trực tuyến được tổ chức tại điểm cầu chính và 13 điểm cầu các đơn vị; các đại biểu đã nghe báo cáo, tham luận và thảo luận về các nội dung trong chương trình.";

function minutes(): string {
  const sections = [
    "Thời gian bắt đầu: 07 giờ 30, ngày 28 tháng 4 năm 2022.",
    "Địa điểm: Hội trường tầng 3.",
    "Thành phần tham dự: 120 đại biểu.",
    "Chủ trì (chủ tọa): đồng chí Nguyễn Văn A.",
    "Thư ký (người ghi biên bản): đồng chí Lê Thị B.",
    "Nội dung (theo diễn biến hội nghị):",
    long,
    "Hội nghị kết thúc vào 11 giờ 30, ngày 28 tháng 4 năm 2022./.",
  ];
  return (
    head({ number: "Số: 05/BB-VKS", placeDate: null }) +
    title("BIÊN BẢN", "Hội nghị sơ kết công tác 6 tháng đầu năm") +
    sections.map((text) => paragraph(text)).join("") +
    sides(signer("THƯ KÝ", "Lê Thị B"), signer("CHỦ TỌA", "Nguyễn Văn A"), [4677, 4677]) +
    recipients
  );
}

function notice(): string {
  const text = [
    "Ngày 28 tháng 4 năm 2022, Viện tổ chức Hội nghị; sau khi nghe báo cáo và tham luận, đồng chí Viện trưởng kết luận như sau:",
    "I. Đánh giá chung",
    long,
    "II. Nhiệm vụ thời gian tới",
    long,
    "III. Tổ chức thực hiện",
    "Các đơn vị báo cáo kết quả trước ngày 30 tháng 6 năm 2022./.",
  ];
  return withNumber(
    "Số: 12/TB-VKS",
    title("THÔNG BÁO", "Kết luận của đồng chí Nguyễn Văn A, Viện trưởng tại Hội nghị sơ kết") +
      text.map((line) => paragraph(line)).join(""),
  );
}

function programme(): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcBorders><w:top w:val="single"/></w:tcBorders></w:tcPr>${centred(cell, { size: 26 })}</w:tc>`).join("")}</w:tr>`;
  const table = `<w:tbl><w:tblPr/>${row(["STT", "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú"])}${row(["1", "07:30", "Khai mạc", "Nguyễn Văn A", ""])}</w:tbl>`;
  return withNumber(
    "Số:      /CTr-VKS",
    title("CHƯƠNG TRÌNH", "Hội nghị sơ kết công tác 6 tháng đầu năm") +
      paragraph("Thời gian: 07 giờ 30, ngày 28 tháng 4 năm 2022.") +
      paragraph("Địa điểm: Hội trường tầng 3.") +
      table +
      paragraph("Đề nghị các điểm cầu vào phòng trước 30 phút./."),
  );
}

function invitation(): string {
  const text = [
    "Viện kiểm sát tỉnh trân trọng kính mời: Viện kiểm sát khu vực 1.",
    "Tới dự Hội nghị sơ kết công tác 6 tháng đầu năm.",
    "Chủ trì: đồng chí Nguyễn Văn A.",
    "Thời gian: 07 giờ 30, ngày 28 tháng 4 năm 2022.",
    "Địa điểm: điểm cầu của đơn vị./.",
  ];
  return withNumber(
    "Số: 07/GM-VKS",
    title("GIẤY MỜI", "Dự Hội nghị sơ kết") + text.map((line) => paragraph(line)).join(""),
  );
}

function withNumber(number: string, text: string): string {
  const signature = signer("CHÁNH VĂN PHÒNG", "Trần Văn C");
  return (
    head({ number, placeDate: "Quảng Ngãi, ngày 05 tháng 02 năm 2022" }) +
    text +
    sides(recipients, signature, [4400, 4954])
  );
}

const bodies = { minutes, notice, programme, invitation } satisfies Partial<Record<DocumentKind, () => string>>;
export type SampleKind = keyof typeof bodies;

const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"/><w:titlePg/></w:sectPr>`;

/** A document that keeps every rule of the form, written by hand so that a test can break one of them at a time. */
export function officialParts(kind: SampleKind): Parts {
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${main}.header+xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": `${declaration}<w:document ${root}><w:body>${bodies[kind]()}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      ["rId1", "styles", "styles.xml"],
      ["rId2", "header", "header1.xml"],
    ]),
    "word/styles.xml": `${declaration}<w:styles ${root}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${font}/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Text"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style></w:styles>`,
    "word/header1.xml": `${declaration}<w:hdr ${root}><w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
  };
}

/** A relations part: id, kind and target of each. */
export function relations(
  list: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string {
  const each = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** One text of a part replaced by another; throws where there is nothing to replace, so that a test can't break nothing. */
export function replaced(parts: Parts, part: string, from: string, to: string): Parts {
  const before = parts[part] ?? "";
  if (!before.includes(from)) throw new Error(`${part} has no ${from}`);
  return { ...parts, [part]: before.replace(from, () => to) };
}

/** The file of these parts. */
export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  return makeZip(parts);
}
