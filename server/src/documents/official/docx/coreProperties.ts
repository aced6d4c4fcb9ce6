import { escapeHtml } from "@diemcau/shared/text/html";

/** A moment that says nothing: a file's bytes must not depend on when it was made. */
export const noMoment = new Date("2000-01-01T00:00:00Z");

/** `docProps/core.xml` with the title, the language and no moment of its own. */
export function coreProperties(title: string): string {
  const at = noMoment.toISOString().replace(".000", "");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>Điểm Cầu</dc:creator><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
    `<dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}
