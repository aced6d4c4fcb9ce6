import { relations } from "./officialDocx.ts";

const root =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The parts of a PPTX: each slide's title and lines. Slides lie in the file in the reverse of their order, as after moving them. */
export function slideParts(
  slides: readonly (readonly [title: string, lines: readonly string[]])[],
): Record<string, string> {
  const fileOf = (index: number) => `slide${slides.length - index}.xml`;
  const list = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "ppt/presentation.xml": `<p:presentation ${root}><p:sldIdLst>${list}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, index) => [`rId${index}`, "slide", `slides/${fileOf(index)}`] as const),
    ),
  };
  for (const [index, [title, lines]] of slides.entries()) parts[`ppt/slides/${fileOf(index)}`] = slide(title, lines);
  return parts;
}

function slide(title: string, lines: readonly string[]): string {
  const paragraph = (line: string) => `<a:p><a:r><a:rPr b="1"/><a:t>${line}</a:t></a:r></a:p>`;
  const shape = (kind: string, content: string) =>
    `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${content}</p:txBody></p:sp>`;
  const heading = title === "" ? "" : shape("title", paragraph(title));
  return `<p:sld ${root}><p:cSld><p:spTree>${heading}${shape("body", lines.map(paragraph).join(""))}</p:spTree></p:cSld></p:sld>`;
}
