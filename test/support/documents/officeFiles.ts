import { makeZip } from "./zip.ts";

/** The parts of a text document with one line. */
export function documentParts(line: string): Record<string, string> {
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:body></w:document>`,
  };
}

/** A DOCX with one line. */
export function makeDocx(line: string): Uint8Array {
  return makeZip(documentParts(line));
}

/** An ODP with one slide for each line. */
export function makeOdp(lines: readonly string[]): Uint8Array {
  const slide = (line: string, index: number) =>
    `<draw:page draw:name="p${index}"><draw:frame svg:width="20cm" svg:height="3cm" svg:x="2cm" svg:y="2cm"><draw:text-box><text:p>${line}</text:p></draw:text-box></draw:frame></draw:page>`;
  const namespaces = ["office", "draw", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "draw" ? "drawing" : name}:1.0"`,
  );
  const svg = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';
  return makeZip({
    mimetype: "application/vnd.oasis.opendocument.presentation",
    "content.xml": `<?xml version="1.0"?><office:document-content ${namespaces.join(" ")} ${svg} office:version="1.2"><office:body><office:presentation>${lines.map(slide).join("")}</office:presentation></office:body></office:document-content>`,
    "META-INF/manifest.xml": `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.presentation"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  });
}
