import { describe, expect, jest, test } from "@jest/globals";
import { checkOfficial } from "@diemcau/server/documents/checking/checkOfficial";
import { officialForm, rulesOf } from "@diemcau/shared/rules/officialForm";
import { officialParts, packed, type Parts, replaced, type SampleKind } from "../../support/documents/officialDocx.ts";

jest.setTimeout(60_000);

const document = "word/document.xml";
const styles = "word/styles.xml";

async function brokenRules(kind: SampleKind, parts: Parts): Promise<string[]> {
  const findings = await checkOfficial(packed(parts), { format: "docx", kind });
  return findings.filter(({ ok }) => !ok).map(({ rule }) => rule);
}

/** What a change of one text makes the checker say. */
async function after(kind: SampleKind, part: string, from: string, to: string): Promise<string[]> {
  return brokenRules(kind, replaced(officialParts(kind), part, from, to));
}

describe("a DOCX that keeps the form", () => {
  test.each(["minutes", "notice", "programme", "invitation"] as const)(
    "passes every rule of its kind: %s",
    async (kind) => {
      const findings = await checkOfficial(packed(officialParts(kind)), { format: "docx", kind });
      expect(findings.filter(({ ok }) => !ok)).toEqual([]);
      expect(findings.map(({ rule }) => rule)).toEqual(rulesOf(kind));
      for (const { found } of findings) expect(found).not.toBe("");
    },
  );

  test("may take any value of a range: 1.27 cm, 13 points, line spacing of one and a half, wider margins", async () => {
    let parts = officialParts("minutes");
    for (const [part, from, to] of [
      [styles, 'w:firstLine="567"', 'w:firstLine="720"'],
      [styles, '<w:sz w:val="28"/>', '<w:sz w:val="26"/>'],
      [styles, 'w:line="276"', 'w:line="360"'],
      [document, 'w:top="1134" w:right="851"', 'w:top="1417" w:right="1134"'],
    ] as const)
      parts = replaced(parts, part, from, to);
    expect(await brokenRules("minutes", parts)).toEqual([]);
  });

  test("may leave place and date, and the number, to the clerk, and write month 4 without a zero", async () => {
    const date = "ngày 05 tháng 02 năm 2022";
    expect(await after("notice", document, date, "ngày      tháng      năm 2022")).toEqual([]);
    expect(await after("notice", document, date, "ngày 28 tháng 4 năm 2022")).toEqual([]);
    expect(await after("notice", document, "Số: 12/TB-VKS", "Số:      /TB-VKS")).toEqual([]);
  });
});

/** One change, and the only rule that it breaks. */
type Breach = readonly [what: string, kind: SampleKind, part: string, from: string, to: string, rule: string];

const breaches: readonly Breach[] = [
  ["a page as low as Letter", "minutes", document, 'w:h="16838"', 'w:h="15840"', "page.paper"],
  ["a left margin of 25 mm", "minutes", document, 'w:left="1701"', 'w:left="1417"', "page.margins"],
  ["a right margin of 21 mm", "minutes", document, 'w:right="851"', 'w:right="1191"', "page.margins"],
  ["a number on page one", "minutes", document, "<w:titlePg/>", "", "page.number"],
  [
    "no header with the number",
    "minutes",
    document,
    '<w:headerReference w:type="default" r:id="rId2"/>',
    "",
    "page.number",
  ],
  ["a number that isn't centred", "minutes", "word/header1.xml", '<w:jc w:val="center"/>', "", "page.number"],
  [
    "another font for East Asian letters alone",
    "minutes",
    styles,
    'w:eastAsia="Times New Roman"',
    'w:eastAsia="SimSun"',
    "text.font",
  ],
  ["no font for complex scripts", "minutes", styles, ' w:cs="Times New Roman"', "", "text.font"],
  [
    "a theme's font over the right one",
    "minutes",
    styles,
    "<w:rFonts ",
    '<w:rFonts w:asciiTheme="minorHAnsi" ',
    "text.font",
  ],
  ["coloured letters", "minutes", document, "<w:b/><w:sz", '<w:b/><w:color w:val="FF0000"/><w:sz', "text.colour"],
  ["underlined text", "minutes", document, "<w:b/><w:sz", '<w:b/><w:u w:val="single"/><w:sz', "text.underline"],
  ["underscores to be filled in", "minutes", document, "120 đại biểu", "______ đại biểu", "text.underscores"],
  ["letters of 12 points in the body", "minutes", styles, '<w:sz w:val="28"/>', '<w:sz w:val="24"/>', "body.size"],
  ["a ragged right edge", "minutes", styles, '<w:jc w:val="both"/>', "", "body.justified"],
  ["first lines of 1.5 cm", "minutes", styles, 'w:firstLine="567"', 'w:firstLine="850"', "body.firstLine"],
  ["three points between paragraphs", "minutes", styles, 'w:after="120"', 'w:after="60"', "body.gap"],
  ["double line spacing", "minutes", styles, 'w:line="276"', 'w:line="480"', "body.lineSpacing"],
  ["no ./. at the end", "notice", document, "2022./.", "2022.", "body.end"],
  [
    "another country's wording",
    "minutes",
    document,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "head.country",
  ],
  [
    "a motto that isn't bold",
    "minutes",
    document,
    '<w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Độc lập',
    '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Độc lập',
    "head.motto",
  ],
  [
    "a bold parent agency",
    "minutes",
    document,
    '<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">TỈNH',
    '<w:b/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">TỈNH',
    "head.parentAgency",
  ],
  [
    "an agency of 14 points",
    "minutes",
    document,
    '<w:b/><w:sz w:val="26"/>',
    '<w:b/><w:sz w:val="28"/>',
    "head.agency",
  ],
  [
    "no line below the motto",
    "minutes",
    document,
    '<a:prstGeom prst="line"/>',
    '<a:prstGeom prst="rect"/>',
    "head.mottoLine",
  ],
  [
    "a line below the agency that isn't drawn",
    "minutes",
    document,
    '<w:top w:val="single" w:sz="6"/>',
    '<w:top w:val="nil"/>',
    "head.agencyLine",
  ],
  ["a number without its zero", "minutes", document, "Số: 05/", "Số: 5/", "head.number"],
  [
    "a number of 14 points",
    "minutes",
    document,
    '<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">Số',
    '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Số',
    "head.number",
  ],
  ["month 2 without its zero", "notice", document, "tháng 02", "tháng 2", "head.placeDate"],
  ["day 5 without its zero", "notice", document, "ngày 05", "ngày 5", "head.placeDate"],
  ["an upright date", "notice", document, '<w:i/><w:sz w:val="28"/>', '<w:sz w:val="28"/>', "head.placeDate"],
  ["a type in small letters", "minutes", document, ">BIÊN BẢN<", ">BIÊN BẢn<", "title.type"],
  [
    "a subject of 15 points",
    "minutes",
    document,
    '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Hội nghị sơ',
    '<w:sz w:val="30"/></w:rPr><w:t xml:space="preserve">Hội nghị sơ',
    "title.subject",
  ],
  ["a degree before the signer's name", "notice", document, "Trần Văn C", "TS. Trần Văn C", "foot.signer"],
  ["a signer's title in small letters", "notice", document, "CHÁNH VĂN PHÒNG", "Chánh Văn phòng", "foot.signer"],
  ["upright “Nơi nhận”", "minutes", document, "<w:b/><w:i/>", "<w:b/>", "foot.recipients"],
  ["recipients of 12 points", "minutes", document, '<w:sz w:val="22"/>', '<w:sz w:val="24"/>', "foot.recipients"],
  ["no archive line", "minutes", document, "- Lưu: VT, Hồ sơ.", "- Như kính gửi;", "foot.archive"],
  ["minutes without who was there", "minutes", document, "Thành phần tham dự", "Người dự", "minutes.sections"],
  ["minutes signed by nobody's secretary", "minutes", document, "THƯ KÝ", "CHÁNH VĂN PHÒNG", "minutes.signatures"],
  ["a notice of something else", "notice", document, "Kết luận của đồng chí", "Ý kiến của đồng chí", "notice.subject"],
  ["a notice without its lead", "notice", document, "sau khi nghe", "qua", "notice.lead"],
  ["a notice in two parts", "notice", document, "III. Tổ chức", "Tổ chức", "notice.parts"],
  ["a programme without a place", "programme", document, "Địa điểm:", "Ở:", "programme.place"],
  ["a programme's table with another column", "programme", document, "Người thực hiện", "Ai", "programme.columns"],
  ["an invitation without who leads", "invitation", document, "Chủ trì:", "Do", "invitation.parts"],
];

describe("the checker names the rule that is broken, and no other", () => {
  test.each(breaches)("%s", async (_what, kind, part, from, to, rule) => {
    expect(await after(kind, part, from, to)).toEqual([rule]);
  });

  test("a date line in minutes, which have none", async () => {
    const date =
      '<w:p><w:pPr><w:spacing w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Quảng Ngãi, ngày 28 tháng 4 năm 2022</w:t></w:r></w:p>';
    const parts = officialParts("minutes");
    const cell = "</w:drawing></w:r></w:p>";
    expect(await brokenRules("minutes", replaced(parts, document, cell, cell + date))).toEqual(["head.placeDate"]);
  });

  test("underscores for a line are two faults: no line is drawn, and they are underscores", async () => {
    const parts = officialParts("minutes");
    const line = /<w:p><w:pPr><w:pBdr>.*?<\/w:p>/.exec(parts[document] ?? "")?.[0] ?? "";
    const underscores = "<w:p><w:r><w:t>________</w:t></w:r></w:p>";
    const broken = await brokenRules("minutes", replaced(parts, document, line, underscores));
    expect(broken).toEqual(expect.arrayContaining(["text.underscores"]));
    expect(broken).toEqual(expect.arrayContaining([expect.stringMatching(/^head\.agency/)]));
  });

  test("a line of the wrong length is told with its length", async () => {
    const parts = officialParts("notice");
    const [, side = ""] = /<w:pBdr>.*?w:left="(\d+)"/.exec(parts[document] ?? "") ?? [];
    const whole = replaced(parts, document, `w:left="${side}" w:right="${side}"`, 'w:left="600" w:right="600"');
    const findings = await checkOfficial(packed(whole), { format: "docx", kind: "notice" });
    const [broken, ...others] = findings.filter(({ ok }) => !ok);
    expect(others).toEqual([]);
    expect(broken).toMatchObject({ rule: "head.agencyLine", found: expect.stringMatching(/dài 1\d\d(,\d)? %/) });
  });

  test("sections of minutes in another order", async () => {
    let parts = replaced(officialParts("minutes"), document, "Địa điểm: Hội trường tầng 3.", "§");
    parts = replaced(parts, document, "Thành phần tham dự: 120 đại biểu.", "Địa điểm: Hội trường tầng 3.");
    parts = replaced(parts, document, "§", "Thành phần tham dự: 120 đại biểu.");
    expect(await brokenRules("minutes", parts)).toEqual(["minutes.sections"]);
  });

  test("every rule has a document that breaks it alone", () => {
    const alone = new Set(breaches.map((breach) => breach[5]));
    const rest = Object.keys(officialForm).filter((rule) => !alone.has(rule));
    expect(rest).toEqual(["head.order", "title.line"]);
  });

  test("the number in front of the agency, and no line under the subject", async () => {
    const parts = officialParts("minutes");
    const number = /<w:p>(?:(?!<w:p>).)*Số: 05.*?<\/w:p>/.exec(parts[document] ?? "")?.[0] ?? "";
    const without = replaced(parts, document, number, "");
    const first = /<w:p>(?:(?!<w:p>).)*TỈNH QUẢNG NGÃI.*?<\/w:p>/.exec(parts[document] ?? "")?.[0] ?? "";
    expect(await brokenRules("minutes", replaced(without, document, first, number + first))).toContain("head.order");
    const [, line = ""] = [...(parts[document] ?? "").matchAll(/<w:p><w:pPr><w:pBdr>.*?<\/w:p>/g)].map(String);
    expect(await brokenRules("minutes", replaced(parts, document, line, ""))).toEqual(["title.line"]);
  });
});
