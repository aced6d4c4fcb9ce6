import type { RichText } from "@diemcau/shared/model/richText";
import mammoth from "mammoth";
import { readDocx } from "../../checking/docx/readDocx.ts";
import { paperWarnings } from "../../checking/paperWarnings.ts";
import { htmlBlocks } from "../htmlBlocks.ts";
import type { OfficePackage } from "../OfficePackage.ts";
import type { PaperContent } from "../paperMessage.ts";
import { richTextOf } from "../richTextOf.ts";

/** A title is the first heading; pictures have no words. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** A DOCX that was found harmless: headings, paragraphs, lists and tables, and what it doesn't keep of the form. */
export async function readDocxPaper(bytes: Uint8Array, office: OfficePackage): Promise<PaperContent> {
  const text = await wordsOf(bytes);
  return { format: "docx", pages: null, text, warnings: paperWarnings(readDocx(office, "shown")) };
}

async function wordsOf(bytes: Uint8Array): Promise<RichText | null> {
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
