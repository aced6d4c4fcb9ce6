import { deflateSync } from "node:zlib";
import { pdfFont, pdfOf, pdfStream, pdfText } from "./pdfParts.ts";

/** A PDF of 16:9 pages, each with one line of large text in an embedded font, as office programs export them. */
export function makeTextPdf(lines: readonly string[], size = { width: 960, height: 540 }): Uint8Array {
  const font = pdfFont(lines.join(""));
  const parts = font.parts(3);
  const first = 3 + parts.length;
  for (const [index, line] of lines.entries()) {
    const resources = "/Resources << /Font << /F 3 0 R >> >>";
    const box = `[0 0 ${size.width} ${size.height}]`;
    parts.push(
      pdfText(`<< /Type /Page /Parent 2 0 R /MediaBox ${box} ${resources} /Contents ${first + index * 2 + 1} 0 R >>`),
      pdfStream(pdfText(`BT /F 60 Tf 40 ${size.height / 2} Td <${font.codes(line)}> Tj ET`)),
    );
  }
  return pdfOf(
    parts,
    lines.map((_, index) => first + index * 2),
  );
}

/** A PDF whose one page draws a picture of so many pixels a side, which packs to almost nothing. */
export function makeHugePicturePdf(side: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(side * side * 3), { level: 9 });
  const picture = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  const page =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>";
  const draw = pdfStream(pdfText("q 960 0 0 540 0 0 cm /I Do Q"));
  return pdfOf([pdfText(page), pdfStream(packed, `${picture} /Filter /FlateDecode`), draw], [3]);
}
