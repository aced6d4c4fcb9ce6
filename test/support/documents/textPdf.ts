import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";

const font = createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");

/** First of the codes that stand for the letters used, and how many there are room for. */
const firstCode = 33;
const letters = 200;

/** A PDF of 16:9 pages, each with one line of large text in an embedded font, as office programs export them. */
export function makeTextPdf(lines: readonly string[], size = { width: 960, height: 540 }): Uint8Array {
  const used = [...new Set(lines.join(""))].slice(0, letters);
  const codeOf = (letter: string) => (firstCode + used.indexOf(letter)).toString(16).padStart(2, "0");
  const names = used.map((letter) => `/uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const pageAt = (index: number) => 6 + index * 2;
  const program = deflateSync(readFileSync(font));
  const objects: Buffer[] = [
    text("<< /Type /Catalog /Pages 2 0 R >>"),
    text(
      `<< /Type /Pages /Kids [${lines.map((_, index) => `${pageAt(index)} 0 R`).join(" ")}] /Count ${lines.length} >>`,
    ),
    text(
      `<< /Type /Font /Subtype /TrueType /BaseFont /Tinos /FirstChar ${firstCode} /LastChar ${firstCode + used.length - 1} /Widths [${used.map(() => 600).join(" ")}] /FontDescriptor 4 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${firstCode} ${names.join(" ")}] >> >>`,
    ),
    text(
      "<< /Type /FontDescriptor /FontName /Tinos /Flags 32 /FontBBox [-500 -300 1300 1100] /ItalicAngle 0 /Ascent 900 /Descent -220 /CapHeight 660 /StemV 80 /FontFile2 5 0 R >>",
    ),
    stream(program, `/Filter /FlateDecode /Length1 ${readFileSync(font).length}`),
    ...lines.flatMap((line, index) => [
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
      ),
      stream(text(`BT /F 60 Tf 40 ${size.height / 2} Td <${Array.from(line, codeOf).join("")}> Tj ET`)),
    ]),
  ];
  return pdfOf(objects);
}

/** A PDF whose one page draws a picture of so many pixels a side, which packs to almost nothing. */
export function makeHugePicturePdf(side: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(side * side * 3), { level: 9 });
  const draw = text("q 960 0 0 540 0 0 cm /I Do Q");
  return pdfOf([
    text("<< /Type /Catalog /Pages 2 0 R >>"),
    text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    text(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
    ),
    stream(
      packed,
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
    ),
    stream(draw),
  ]);
}

function text(content: string): Buffer {
  return Buffer.from(content, "latin1");
}

function stream(content: Buffer, facts = ""): Buffer {
  return Buffer.concat([text(`<< ${facts} /Length ${content.length} >>\nstream\n`), content, text("\nendstream")]);
}

function pdfOf(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n")];
  let length = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([text(`${index + 1} 0 obj\n`), object, text("\nendobj\n")]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    text(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
