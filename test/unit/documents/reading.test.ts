import { describe, expect, jest, test } from "@jest/globals";
import { readPaper } from "@diemcau/server/documents/reading/readPaper";
import { htmlBlocks } from "@diemcau/server/documents/reading/htmlBlocks";
import { plainOf, RichText } from "@diemcau/shared/model/richText";
import { generalRules } from "@diemcau/shared/rules/officialForm";
import fc from "fast-check";
import { officialParts, packed, replaced } from "../../support/documents/officialDocx.ts";
import { slideParts } from "../../support/documents/slideParts.ts";
import { makeTextPdf } from "../../support/documents/textPdf.ts";
import { inPieces, makePdf } from "../../support/proceedings.ts";

/** A thread that reads a file takes its time on a busy machine. */
jest.setTimeout(120_000);

const document = "word/document.xml";
const read = (bytes: Uint8Array) => readPaper(inPieces(bytes, 4096));
const wordsOf = (text: RichText | null) => text?.blocks.map(plainOf) ?? [];

/** A DOCX whose body is this. */
function docx(body: string): Uint8Array {
  const parts = officialParts("minutes");
  const before = parts[document] ?? "";
  const content = /<w:body>(.*)<w:sectPr>/s.exec(before)?.[1] ?? "";
  const styles = replaced(
    parts,
    "word/styles.xml",
    "</w:styles>",
    '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style></w:styles>',
  );
  return packed(replaced(styles, document, content, body));
}

describe("a DOCX", () => {
  test("is read with its headings, paragraphs, bold and italic words, and tables", async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const paper = await read(
      docx(
        `<w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr><w:r><w:t>I. Kết quả</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Đơn vị đã </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hoàn thành</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> sớm</w:t></w:r></w:p>
<w:tbl><w:tr>${cell("Năm")}${cell("Số vụ")}</w:tr><w:tr>${cell("2021")}${cell("12")}</w:tr></w:tbl>`,
      ),
    );
    expect(paper).toMatchObject({ format: "docx", pages: null });
    expect(paper.text).toEqual({
      blocks: [
        { type: "heading", level: 1, runs: [{ text: "I. Kết quả" }] },
        {
          type: "paragraph",
          runs: [{ text: "Đơn vị đã " }, { text: "hoàn thành", bold: true }, { text: " sớm", italic: true }],
        },
        {
          type: "table",
          header: false,
          rows: [
            [[{ text: "Năm" }], [{ text: "Số vụ" }]],
            [[{ text: "2021" }], [{ text: "12" }]],
          ],
        },
      ],
    });
  });

  test("that holds a script as text keeps it as text, letters composed and hidden ones gone", async () => {
    const script = "&lt;script&gt;alert(1)&lt;/script&gt;";
    const paper = await read(
      docx(`<w:p><w:r><w:t>${script} ${"Bích Thủy".normalize("NFD")}\u202ega</w:t></w:r></w:p>`),
    );
    expect(wordsOf(paper.text)).toEqual(["<script>alert(1)</script> Bích Thủyga"]);
  });

  test("of the official form is warned about nothing", async () => {
    expect((await read(packed(officialParts("notice")))).warnings).toEqual([]);
  });

  test("on other paper, with other margins, fonts, sizes and spacing is warned rule by rule, and taken", async () => {
    let parts = officialParts("minutes");
    for (const [part, from, to] of [
      [document, 'w:h="16838"', 'w:h="15840"'],
      [document, 'w:left="1701"', 'w:left="1134"'],
      ["word/styles.xml", 'w:hAnsi="Times New Roman"', 'w:hAnsi="Arial"'],
      ["word/styles.xml", '<w:sz w:val="28"/>', '<w:sz w:val="22"/>'],
      ["word/styles.xml", 'w:after="120"', 'w:after="0"'],
      ["word/styles.xml", 'w:line="276"', 'w:line="220"'],
    ] as const)
      parts = replaced(parts, part, from, to);
    const { warnings, text } = await read(packed(parts));
    expect(warnings.map(({ rule }) => rule)).toEqual(generalRules());
    expect(warnings.find(({ rule }) => rule === "page.margins")?.found).toBe("lề trái 20 mm");
    expect(text).not.toBeNull();
  });

  test("that sets no font for other scripts is not warned: Vietnamese needs none", async () => {
    const parts = replaced(officialParts("minutes"), "word/styles.xml", ' w:eastAsia="Times New Roman"', "");
    expect((await read(packed(parts))).warnings).toEqual([]);
  });

  test("with nothing to read has no text; one longer than a text may be is kept as a file alone", async () => {
    expect((await read(docx("<w:p/>"))).text).toBeNull();
    const line = `<w:p><w:r><w:t>${"tham luận ".repeat(1000)}</w:t></w:r></w:p>`;
    expect((await read(docx(line.repeat(41)))).text).toBeNull();
  });
});

describe("a PPTX", () => {
  test("is read slide by slide in the order they are shown, each under its title or its number", async () => {
    const slides = slideParts([
      ["Kết quả", ["Tỷ lệ giải quyết 98 %", "Không có án oan"]],
      ["", ["Đề xuất &amp; kiến nghị"]],
    ]);
    const paper = await read(packed(slides));
    expect(paper).toMatchObject({ format: "pptx", pages: 2, warnings: [] });
    expect(paper.text?.blocks.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
    ]);
    expect(wordsOf(paper.text)).toEqual([
      "Kết quả",
      "Tỷ lệ giải quyết 98 %",
      "Không có án oan",
      "Trang 2",
      "Đề xuất & kiến nghị",
    ]);
  });
});

describe("a PDF", () => {
  test("is read page by page, Vietnamese letters with their marks", async () => {
    const paper = await read(makeTextPdf(["Điểm cầu Trà Bồng", "Kết luận"]));
    expect(paper).toMatchObject({ format: "pdf", pages: 2 });
    expect(wordsOf(paper.text).join(" ")).toBe("Điểm cầu Trà Bồng Kết luận");
    expect(paper.warnings.map(({ rule }) => rule)).toContain("page.paper");
  });

  test("without a word, as a scan, is taken without text and without warnings", async () => {
    expect(await read(makePdf(3))).toEqual({ format: "pdf", pages: 3, text: null, warnings: [] });
  });
});

describe("HTML", () => {
  test("is let in by a list: what isn't on it is gone with all it holds, links are words", () => {
    const html =
      '<p onclick="x()">Xin <a href="javascript:x()">chào</a></p><script>alert(1)</script><iframe src="x">y</iframe><style>p{}</style><ul><li>một<ol><li>hai</li></ol></li></ul>';
    expect(htmlBlocks(html)).toEqual([
      { type: "paragraph", runs: [{ text: "Xin chào" }] },
      { type: "list", ordered: false, items: [[{ text: "một" }], [{ text: "hai" }]] },
    ]);
  });

  test("of any kind gives a text that the schema takes", () => {
    const tag = fc.constantFrom("p", "h1", "h5", "ul", "li", "table", "tr", "td", "b", "i", "br", "script", "div", "x");
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(RichText.safeParse({ blocks: htmlBlocks(pieces.join("")) }).success).toBe(true);
      }),
    );
  });
});
