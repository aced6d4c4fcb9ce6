import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { checkOfficial } from "@diemcau/server/documents/checking/checkOfficial";
import { widthOf } from "@diemcau/server/documents/official/fonts";
import { render } from "@diemcau/server/documents/official/render";
import type { DocumentKind } from "@diemcau/shared/model/official";
import { officialDocuments } from "@diemcau/shared/rules/official/compose";
import type { OfficialBlock, OfficialDocument } from "@diemcau/shared/rules/official/document";
import type { OfficialInput } from "@diemcau/shared/rules/official/input";
import { officialInput } from "../../support/documents/officialInput.ts";
import { factsOf, pagesOf } from "../../support/documents/pdfText.ts";
import { unzip } from "../../support/documents/unzip.ts";

jest.setTimeout(120_000);

const kinds = ["programme", "invitation", "minutes", "notice", "delegates", "annex", "proceedings"] as const;
let input: OfficialInput;

beforeAll(async () => {
  input = await officialInput();
});

async function docx(documents: readonly OfficialDocument[]): Promise<Record<string, string>> {
  return unzip(await render(documents, "docx"));
}

function made(kind: DocumentKind): OfficialDocument[] {
  return officialDocuments(kind, input);
}

describe("every kind", () => {
  test.each(kinds)("passes the checker as DOCX and as PDF: %s", async (kind) => {
    for (const format of ["docx", "pdf"] as const) {
      const findings = await checkOfficial(await render(made(kind), format), { format, kind });
      expect(findings.filter(({ ok }) => !ok)).toEqual([]);
      expect(findings.length).toBeGreaterThan(10);
    }
  });

  test.each(["docx", "pdf"] as const)(
    "gives the same bytes for the same input, whenever it is printed: %s",
    async (format) => {
      const documents = made("proceedings");
      const first = await render(documents, format);
      jest.useFakeTimers({
        now: new Date("2031-01-01T00:00:00Z"),
        doNotFake: ["nextTick", "setImmediate", "setTimeout"],
      });
      try {
        expect(Buffer.from(await render(structuredClone(documents), format)).equals(Buffer.from(first))).toBe(true);
      } finally {
        jest.useRealTimers();
      }
      const [document] = documents;
      if (!document) throw new Error("nothing was made");
      const other = await render([{ ...document, subject: "Hội nghị khác" }], format);
      expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
    },
  );
});

describe("a DOCX (NĐ 30/2020, Phụ lục I)", () => {
  test("is A4 with its margins, first page without a number, others with one in the middle of the head", async () => {
    const files = await docx(made("minutes"));
    const document = files["word/document.xml"] ?? "";
    expect(document).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(document).toMatch(
      /<w:pgMar (?=[^>]*w:top="1134")(?=[^>]*w:bottom="1134")(?=[^>]*w:left="1701")(?=[^>]*w:right="851")/,
    );
    expect(document).toContain("<w:titlePg/>");
    const headers = Object.entries(files).filter(([name]) => /^word\/header\d/.test(name));
    expect(headers.filter(([, xml]) => xml.includes("PAGE"))).toHaveLength(1);
  });

  test("names Times New Roman for all four ranges of letters and Vietnamese as its language", async () => {
    const { "word/styles.xml": styles = "" } = await docx(made("minutes"));
    const times = "Times New Roman";
    for (const range of ["ascii", "hAnsi", "cs", "eastAsia"]) expect(styles).toContain(`w:${range}="${times}"`);
    expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/);
  });

  test("draws its lines as borders: no underscore, no underlined text", async () => {
    const { "word/document.xml": document = "" } = await docx(made("notice"));
    expect(document).not.toMatch(/<w:u |___/);
    expect(document.match(/<w:pBdr>/g)).toHaveLength(3);
  });

  test("the line under the motto is as long as its words, those under agency and subject a third to a half", async () => {
    const { "word/document.xml": document = "" } = await docx(made("programme"));
    const room = { left: 3855, right: 5499, whole: 9354 };
    const insets = [...document.matchAll(/<w:pBdr>[\s\S]*?<w:ind ([^>]*)\/>/g)].map(([, indent]) =>
      ["left", "right"].reduce(
        (sum, side) => sum + Number(new RegExp(`w:${side}="(\\d+)"`).exec(indent ?? "")?.[1]),
        0,
      ),
    );
    const lengths = [room.left, room.right, room.whole].map((width, index) => width - (insets[index] ?? 0));
    const agency = widthOf("VIỆN KIỂM SÁT NHÂN DÂN", 12, "bold");
    const subject = widthOf("Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở", 14, "bold");
    expect((lengths[0] ?? 0) / agency).toBeGreaterThan(1 / 3);
    expect((lengths[0] ?? 0) / agency).toBeLessThan(1 / 2);
    expect((lengths[1] ?? 0) / widthOf("Độc lập - Tự do - Hạnh phúc", 13, "bold")).toBeCloseTo(1, 2);
    expect((lengths[2] ?? 0) / subject).toBeGreaterThan(1 / 3);
    expect((lengths[2] ?? 0) / subject).toBeLessThan(1 / 2);
  });

  test("repeats the heading row of a table on every page and tears no row", async () => {
    const { "word/document.xml": document = "" } = await docx(made("delegates"));
    expect(document).toContain("<w:tblHeader/>");
    const rows = document.match(/<w:tr>|<w:tr /g) ?? [];
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  });

  test("counts the pages of each invitation anew", async () => {
    const { "word/document.xml": document = "" } = await docx(made("invitation"));
    expect(document.match(/<w:pgNumType [^>]*w:start="1"/g)).toHaveLength(14);
  });

  test("script in any text is text and no markup", async () => {
    const evil = `</w:t><script>alert("1")</script> & 'x' \u{1F600}`;
    const [document] = made("notice");
    if (!document) throw new Error("nothing was made");
    const told = { ...document, subject: evil, body: [{ type: "paragraph" as const, runs: [{ text: evil }] }] };
    const files = await docx([told]);
    expect(files["word/document.xml"]).toContain("&lt;script&gt;");
    expect(Object.values(files).join("")).not.toContain("<script>");
    const [page] = await pagesOf(await render([told], "pdf"));
    expect(page).toContain("<script>");
  });

  test("a document's digest stands at its end, with who confirmed it", async () => {
    const [document] = made("minutes");
    if (!document) throw new Error("nothing was made");
    const printed = { ...document, digest: "ab".repeat(32), confirmed: ["Thư ký xác nhận."] };
    const text = (await docx([printed]))["word/document.xml"] ?? "";
    expect(text.indexOf("Thư ký xác nhận.")).toBeGreaterThan(text.indexOf("- Lưu: VT, Hồ sơ."));
    expect(text).toContain(`Mã kiểm tra (SHA-256): ${"ab".repeat(32)}`);
    expect((await pagesOf(await render([printed], "pdf"))).at(-1)).toContain("ab".repeat(32));
  });
});

describe("a PDF", () => {
  test("tells its title and language", async () => {
    expect(await factsOf(await render(made("minutes"), "pdf"))).toEqual({
      title: "BIÊN BẢN Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở",
      language: "vi-VN",
    });
  });

  test("counts its pages from the second on, and anew in each of several documents", async () => {
    const pages = await pagesOf(await render([...made("minutes"), ...made("minutes")], "pdf"));
    const half = pages.length / 2;
    expect(half).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      const number = (index % half) + 1;
      if (number === 1) expect(page).toMatch(/^VIỆN/);
      else expect(page.startsWith(`${number} `) || page.endsWith(` ${number}`)).toBe(true);
    }
  });

  const many = Array.from({ length: 2500 }, (_, place) => `từ${place}`);
  const column = (title: string) => ({ title, width: 1, align: "left" as const });
  test.each([
    ["a row", { type: "table", columns: [column("A")], rows: [[[{ text: many.join(" ") }]]] }],
    ["a heading row", { type: "table", columns: [column(many.join(" "))], rows: [[[{ text: "1" }]]] }],
    ["a heading", { type: "heading", level: 2, text: many.join(" ") }],
    ["the last paragraph", { type: "paragraph", runs: [{ text: many.join(" ") }] }],
  ] satisfies [string, OfficialBlock][])("loses no word of what is taller than a page: %s", async (_, block) => {
    const [document] = made("delegates");
    if (!document) throw new Error("nothing was made");
    const body: OfficialBlock[] = [block];
    const text = (await pagesOf(await render([{ ...document, body }], "pdf"))).join(" ");
    expect(many.filter((word) => !text.includes(word))).toEqual([]);
  });

  test("loses no line of a long list of recipients", async () => {
    const recipients = Array.from({ length: 30 }, (_, place) => `Nơi thứ ${place} ${"xa ".repeat(60)}`);
    const [document] = made("notice");
    if (!document) throw new Error("nothing was made");
    const text = (await pagesOf(await render([{ ...document, recipients }], "pdf"))).join(" ");
    expect(recipients.filter((_, place) => !text.includes(`Nơi thứ ${place} `))).toEqual([]);
  });

  test("the contents of a volume name the page on which each chapter begins", async () => {
    const pages = await pagesOf(await render(made("proceedings"), "pdf"));
    const begins = pages.findIndex((page, index) => index > 1 && page.includes("Kết quả đạt được")) + 1;
    expect(pages[1]).toMatch(new RegExp(`Thực hiện dân chủ ở đơn vị\\s*${begins}\\b`));
  });
});
