import sharp from "sharp";
import { type PdfPart, pdfOf, pdfStream, pdfText, pdfFont } from "./pdfParts.ts";

/** Colour of the block in a page's lower right corner, by which a picture of it tells which page it is. */
export function pageColour(page: number): [red: number, green: number, blue: number] {
  const levels = [40, 128, 215];
  const at = (place: number) => levels[Math.floor(page / 3 ** place) % 3] ?? 0;
  return [at(0), at(1), at(2)];
}

/** Slides as they are shown in conferences: a title and lines of text, a photo on every third page, and each page's own colour. */
export async function makeSlidesPdf(pages: number): Promise<Uint8Array> {
  const photo = await makePhoto();
  const letters = pdfFont("Trang Kết quả công tác kiểm sát năm 2022 Tỷ lệ giải quyết án 0123456789 – đúng thời hạn");
  const parts: PdfPart[] = [...letters.parts(3)];
  const photoAt = 3 + parts.length;
  parts.push(
    pdfStream(
      photo.bytes,
      `/Type /XObject /Subtype /Image /Width ${photo.width} /Height ${photo.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
    ),
  );
  const first = 3 + parts.length;
  for (let page = 1; page <= pages; page++) {
    const at = first + (page - 1) * 2;
    const lines = Array.from(
      { length: 7 },
      (_, line) => `BT /F 26 Tf 60 ${370 - line * 44} Td <${letters.codes("Tỷ lệ giải quyết án đúng thời hạn")}> Tj ET`,
    );
    const content = [
      `BT /F 44 Tf 60 460 Td <${letters.codes(`Trang ${page} Kết quả công tác kiểm sát`)}> Tj ET`,
      ...(page % 3 === 0 ? ["q 840 0 0 400 60 30 cm /I Do Q"] : lines),
      `${pageColour(page)
        .map((level) => (level / 255).toFixed(3))
        .join(" ")} rg 880 0 80 60 re f`,
    ];
    parts.push(
      pdfText(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << /Font << /F 3 0 R >> /XObject << /I ${photoAt} 0 R >> >> /Contents ${at + 1} 0 R >>`,
      ),
      pdfStream(pdfText(content.join("\n"))),
    );
  }
  return pdfOf(
    parts,
    Array.from({ length: pages }, (_, index) => first + index * 2),
  );
}

/** A picture with as much in it as a photo has. */
async function makePhoto(): Promise<{ bytes: Buffer; width: number; height: number }> {
  const [width, height] = [1400, 667];
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#888", noise } })
    .blur(2)
    .jpeg({ quality: 85 })
    .toBuffer();
  return { bytes, width, height };
}
