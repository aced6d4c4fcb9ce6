import { describe, expect, jest, test } from "@jest/globals";
import { readPaper } from "@diemcau/server/documents/reading/readPaper";
import { recognizePaper } from "@diemcau/server/documents/reading/recognizePaper";
import { errors } from "@diemcau/shared/protocol/errors";
import { officialParts, packed, type Parts, relations, replaced } from "../../support/documents/officialDocx.ts";
import { slideParts } from "../../support/documents/slideParts.ts";
import { makeZip } from "../../support/documents/zip.ts";
import { codeOf } from "../../support/domain.ts";
import { inPieces, makePdf } from "../../support/proceedings.ts";

/** A thread that reads a file takes its time on a busy machine. */
jest.setTimeout(120_000);

const document = "word/document.xml";
const good = officialParts("minutes");

function refusal(bytes: Uint8Array): Promise<string> {
  return codeOf(readPaper(inPieces(bytes, 65_536)));
}

function of(parts: Record<string, string | Uint8Array>): Promise<string> {
  return refusal(packed(parts));
}

/** The document with one more relation of its own. */
function linked(type: string, target: string, mode?: string): Parts {
  const links = relations([
    ["rId1", "styles", "styles.xml"],
    ["rId2", "header", "header1.xml"],
    ["rId9", type, target, mode],
  ]);
  return { ...good, "word/_rels/document.xml.rels": links };
}

describe("an archive that unpacks to more than a paper is (ZIP bomb)", () => {
  test("by one part that packs to almost nothing", async () => {
    const bomb = packed({ ...good, "word/media/a.bin": new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe("paper.overpacked");
  });

  test("by its number of parts", async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/media/${index}.png`, "x"]));
    expect(await of({ ...good, ...many })).toBe("paper.overpacked");
  });

  test("by what its parts claim together", async () => {
    const claim = makeZip({ ...good, "word/media/a.bin": "x" }, { "word/media/a.bin": { bytes: 4e8 } });
    expect(await refusal(claim)).toBe("paper.overpacked");
  });

  test("by saying less than it holds, or more", async () => {
    expect(await refusal(makeZip(good, { [document]: { bytes: 10 } }))).toBe("paper.unreadable");
    expect(await refusal(makeZip(good, { [document]: { bytes: 900_000 } }))).toBe("paper.unreadable");
  });

  test("by a chart's workbook that is such an archive itself, or lies", async () => {
    const chart = {
      ...good,
      "word/charts/_rels/chart1.xml.rels": relations([["rId1", "package", "../embeddings/book.xlsx"]]),
    };
    const bomb = makeZip({ "xl/workbook.xml": new Uint8Array(30 * 1024 * 1024) });
    expect(await of({ ...chart, "word/embeddings/book.xlsx": bomb })).toBe("paper.overpacked");
    const liar = makeZip({ "xl/workbook.xml": "<workbook/>" }, { "xl/workbook.xml": { bytes: 3 } });
    expect(await of({ ...chart, "word/embeddings/book.xlsx": liar })).toBe("paper.embedded");
    const honest = makeZip({ "xl/workbook.xml": "<workbook/>" });
    expect((await readPaper(inPieces(packed({ ...chart, "word/embeddings/book.xlsx": honest }), 999))).format).toBe(
      "docx",
    );
  });

  test("by two parts of one name, or a directory that stands elsewhere than it says", async () => {
    const bytes = packed({ ...good, "word/documenx.xml": "<a/>" });
    const twice = Buffer.from(
      Buffer.from(bytes).toString("latin1").replaceAll("word/documenx.xml", document),
      "latin1",
    );
    expect(await refusal(twice)).toBe("paper.unreadable");
    const end = Buffer.from(bytes).lastIndexOf("PK\u0005\u0006");
    const moved = Buffer.concat([bytes.subarray(0, end), Buffer.from("more"), bytes.subarray(end)]);
    expect(await refusal(moved)).toBe("paper.unreadable");
  });
});

describe("macros", () => {
  test("in a part of their own are refused, of a text and of slides", async () => {
    expect(await of({ ...good, "word/vbaProject.bin": "x" })).toBe("paper.macros");
    expect(await of({ ...slideParts([["Một", []]]), "ppt/vbaProject.bin": "x" })).toBe("paper.macros");
  });

  test("of a DOCM that was renamed are told by its content types", async () => {
    const types = "[Content_Types].xml";
    const from = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const to = "application/vnd.ms-word.document.macroEnabled.main+xml";
    expect(await of(replaced(good, types, from, to))).toBe("paper.macros");
  });
});

describe("what is loaded from elsewhere", () => {
  test.each([
    ["a picture", "image", "https://nghe-len.example/a.png"],
    ["a template", "attachedTemplate", "https://nghe-len.example/a.dotm"],
    ["a template on a share", "attachedTemplate", "\\\\\\\\nghe-len\\\\a.dotm"],
    ["another program's object", "oleObject", "file:///C:/a.xlsx"],
    ["a part of a master document", "subDocument", "file:///C:/b.docx"],
    ["a film", "video", "https://nghe-len.example/a.mp4"],
  ])("is refused: %s", async (_what, type, target) => {
    expect(await of(linked(type, target, "External"))).toBe("paper.external");
  });

  test("is refused without the word “External” too, and from any part of the file", async () => {
    expect(await of(linked("image", "https://nghe-len.example/a.png"))).toBe("paper.external");
    const settings = relations([["rId1", "attachedTemplate", "https://nghe-len.example/a.dotm", "external"]]);
    expect(await of({ ...good, "word/_rels/settings.xml.rels": settings })).toBe("paper.external");
  });

  test("by a field is refused, in one piece or in several", async () => {
    const field = (inner: string) => replaced(good, document, "<w:sectPr>", `<w:p>${inner}</w:p><w:sectPr>`);
    const simple = '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://nghe-len.example/a.png&quot; "/>';
    expect(await of(field(simple))).toBe("paper.external");
    const piece = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await of(field(`${begin}${piece("DDE")}${piece('AUTO c:\\\\cmd "/c x"')}`))).toBe("paper.external");
  });

  test("only when somebody clicks it is fine: a hyperlink", async () => {
    const paper = await readPaper(inPieces(packed(linked("hyperlink", "https://vks.example/", "External")), 4096));
    expect(paper.format).toBe("docx");
  });
});

describe("something else inside", () => {
  test("is refused: another program's object, a control, a text of another format, a program", async () => {
    expect(
      await of({ ...linked("oleObject", "embeddings/oleObject1.bin"), "word/embeddings/oleObject1.bin": "x" }),
    ).toBe("paper.embedded");
    expect(await of(linked("control", "activeX/activeX1.xml"))).toBe("paper.embedded");
    expect(await of({ ...linked("aFChunk", "a.html"), "word/a.html": "<script>alert(1)</script>" })).toBe(
      "paper.embedded",
    );
    expect(await of({ ...good, "word/media/phim.exe": "x" })).toBe("paper.embedded");
    expect(await of({ ...good, "word/media/anh.png": Buffer.from("MZ\u0090\u0000") })).toBe("paper.embedded");
    expect(await of(linked("package", "embeddings/b.docx"))).toBe("paper.embedded");
    const object = "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p><w:sectPr>";
    expect(await of(replaced(good, document, "<w:sectPr>", object))).toBe("paper.embedded");
  });
});

describe("a password", () => {
  test("on a PDF or an office file asks to be removed", async () => {
    expect(await refusal(makePdf(2, { locked: true }))).toBe("paper.locked");
    expect(await refusal(compound("EncryptedPackage"))).toBe("paper.locked");
  });
});

describe("another type of file", () => {
  test("is refused whatever it is called: the content tells", async () => {
    expect(await refusal(compound("WordDocument"))).toBe("paper.oldFormat");
    for (const bytes of [
      Buffer.from("MZ\u0090\u0000 chương trình"),
      Buffer.from("<html><script>alert(1)</script></html>"),
      Buffer.from("{\\rtf1 tham luận}"),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
      Buffer.alloc(0),
      makeZip({ "xl/workbook.xml": "<workbook/>" }),
      makeZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
    ])
      expect(await refusal(bytes)).toBe("paper.format");
  });

  test("is refused before more than its beginning was taken", async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield Buffer.from("<html>".repeat(500));
      }
    }
    const run = async () => {
      for await (const _ of recognizePaper(endless()));
    };
    expect(await codeOf(run())).toBe("paper.format");
    expect(taken).toBeLessThan(4);
    const whole: Uint8Array[] = [];
    for await (const chunk of recognizePaper(inPieces(packed(good), 100))) whole.push(chunk);
    expect(Buffer.concat(whole).equals(Buffer.from(packed(good)))).toBe(true);
  });

  test("larger than 30 MB is refused while it comes", async () => {
    async function* large() {
      for (let index = 0; index < 31; index++) yield Buffer.alloc(1024 * 1024);
    }
    expect(await codeOf(readPaper(large()))).toBe("input.tooLarge");
  });
});

describe("a broken file", () => {
  test("cut off or torn anywhere is told as such, and the next one is read", async () => {
    const whole = packed(good);
    expect(await refusal(whole.subarray(0, whole.byteLength - 30))).toBe("paper.unreadable");
    expect(await refusal(whole.subarray(0, 900))).toBe("paper.unreadable");
    expect(await of(replaced(good, document, "</w:body></w:document>", ""))).toBe("paper.unreadable");
    expect(await of({ ...good, [document]: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x80]) })).toBe(
      "paper.unreadable",
    );
    expect(await refusal(makeZip(good, { [document]: { encrypted: true } }))).toBe("paper.unreadable");
    expect(await refusal(makePdf(2).subarray(0, 60))).toBe("paper.unreadable");
    expect((await readPaper(inPieces(whole, 4096))).format).toBe("docx");
  });

  test("with elements inside each other without end is refused", async () => {
    const deep = "<w:p>".repeat(10_000) + "</w:p>".repeat(10_000);
    expect(await of(replaced(good, document, "<w:sectPr>", `${deep}<w:sectPr>`))).toBe("paper.unreadable");
  });
});

describe("declarations of entities (XXE)", () => {
  const attack = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  test("are refused in any part, in UTF-8 and UTF-16", async () => {
    const text = (good[document] ?? "").replace(/^<\?xml.*?\?>/, "");
    expect(await of({ ...good, [document]: attack + text })).toBe("paper.strangeXml");
    const wide = Buffer.from(`\ufeff${attack}${text}`, "utf16le");
    expect(await of({ ...good, [document]: wide })).toBe("paper.strangeXml");
    expect(await of({ ...good, "customXml/item1.xml": `${attack}<a>&x;</a>` })).toBe("paper.strangeXml");
    expect(await of({ ...good, "word/_rels/a.xml.rels": `${attack}<Relationships/>` })).toBe("paper.strangeXml");
  });
});

test("every refusal says in Vietnamese what to do next", () => {
  const codes = Object.keys(errors).filter((code) => code.startsWith("paper."));
  expect(codes.length).toBeGreaterThan(8);
  for (const [code, { vi, status }] of Object.entries(errors))
    if (code.startsWith("paper.") && status === 415) expect(vi).toMatch(/Hãy/);
});

/** A compound file (CFB) with a stream of that name. */
function compound(stream: string): Uint8Array {
  const head = Buffer.alloc(8192);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  Buffer.from(stream, "utf16le").copy(head, 6000);
  return head;
}
