import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";

/** The content of one object of a PDF. */
export type PdfPart = Buffer;

const font = createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");

/** First of the codes that stand for the letters used, and how many there are room for. */
const firstCode = 33;
const room = 200;

/** An embedded font with the letters of a text: three parts, of which the first is the font itself, and codes for writing with it. */
export function pdfFont(text: string) {
  const used = [...new Set(text)].slice(0, room);
  const names = used.map((letter) => `/uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const program = readFileSync(font);
  return {
    /** The parts, the first of which will have the number `at`. */
    parts: (at: number): PdfPart[] => [
      pdfText(
        `<< /Type /Font /Subtype /TrueType /BaseFont /Tinos /FirstChar ${firstCode} /LastChar ${firstCode + used.length - 1} /Widths [${used.map(() => 600).join(" ")}] /FontDescriptor ${at + 1} 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${firstCode} ${names.join(" ")}] >> >>`,
      ),
      pdfText(
        `<< /Type /FontDescriptor /FontName /Tinos /Flags 32 /FontBBox [-500 -300 1300 1100] /ItalicAngle 0 /Ascent 900 /Descent -220 /CapHeight 660 /StemV 80 /FontFile2 ${at + 2} 0 R >>`,
      ),
      pdfStream(deflateSync(program), `/Filter /FlateDecode /Length1 ${program.length}`),
    ],
    /** A text in hexadecimal codes of this font. */
    codes: (line: string) =>
      Array.from(line, (letter) => (firstCode + used.indexOf(letter)).toString(16).padStart(2, "0")).join(""),
  };
}

/** Text of a PDF's own as bytes. */
export function pdfText(content: string): Buffer {
  return Buffer.from(content, "latin1");
}

/** A stream with what its dictionary says besides its length. */
export function pdfStream(content: Buffer, facts = ""): PdfPart {
  return Buffer.concat([
    pdfText(`<< ${facts} /Length ${content.length} >>\nstream\n`),
    content,
    pdfText("\nendstream"),
  ]);
}

/** A PDF of these parts, numbered from 3; `pages` are the numbers of those that are pages. */
export function pdfOf(content: readonly PdfPart[], pages: readonly number[]): Uint8Array {
  const kids = pages.map((page) => `${page} 0 R`).join(" ");
  const objects = [
    pdfText("<< /Type /Catalog /Pages 2 0 R >>"),
    pdfText(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...content,
  ];
  const parts: Buffer[] = [pdfText("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n")];
  let length = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([pdfText(`${index + 1} 0 obj\n`), object, pdfText("\nendobj\n")]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  parts.push(pdfText(`xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}
