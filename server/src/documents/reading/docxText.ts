import type { RichText } from "@diemcau/shared/model/richText";
import mammoth from "mammoth";
import { htmlBlocks } from "./htmlBlocks.ts";
import { richTextOf } from "./richTextOf.ts";

/** A title is the first heading; pictures have no words. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** The words of a DOCX that was found harmless: headings, paragraphs, lists and tables; `null` where there are none, or too many. */
export async function docxText(bytes: Uint8Array): Promise<RichText | null> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  return richTextOf(htmlBlocks(value));
}
