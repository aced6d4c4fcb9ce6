import { AppError } from "@diemcau/shared/protocol/errors";
import { readZip, ZipBomb } from "../zip.ts";
import type { OfficePackage, Relation } from "./OfficePackage.ts";
import { paperLimits } from "./paperLimits.ts";
import { elementsOf, everyElement, textOf, type XmlElement } from "./xml.ts";

/** Where office files keep programs, and the types they declare for files that have some. */
const macroPart = /(^|\/)vba(project|data)[^/]*\.(bin|xml)$|(^|\/)(macrosheets|customui)\//i;
const macroType = /macroenabled|vbaproject|vbadata/i;
/** Relations whose target is a program or another program's file. */
const embeddedRelations = new Set(["oleObject", "control", "activeXControlBinary", "aFChunk", "vbaProject"]);
const programName = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|reg|chm)$/i;
/** Fields that fetch something, or start a program, when the text is opened. */
const fetchingField = /^\s*(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE)\b/i;
const windowsProgram = [0x4d, 0x5a];
const linuxProgram = [0x7f, 0x45, 0x4c, 0x46];

/**
 * Lets an office file through that can do nothing but be read. Throws `paper.macros`, `paper.external` for what is loaded from elsewhere
 * (a hyperlink, which somebody has to click, is fine), or `paper.embedded`.
 */
export async function requireHarmless(office: OfficePackage): Promise<void> {
  if (hasMacros(office)) throw new AppError("paper.macros");
  const loaded = office.relations.find(({ external, type }) => external && type !== "hyperlink");
  if (loaded) throw new AppError("paper.external", { what: loaded.target.slice(0, 120) });
  for (const [, root] of office.xmlParts()) requireStill(root);
  for (const { name, content } of office.entries)
    if (programName.test(name) || beginsWith(content, windowsProgram) || beginsWith(content, linuxProgram))
      throw new AppError("paper.embedded", { what: name.slice(-120) });
  for (const relation of office.relations) await requireNoProgram(office, relation);
}

function hasMacros(office: OfficePackage): boolean {
  if (office.entries.some(({ name }) => macroPart.test(name))) return true;
  const declared = elementsOf(office.xml("[Content_Types].xml"));
  return declared.some(({ attributes }) => macroType.test(attributes.ContentType ?? ""));
}

/** A chart keeps its numbers in a workbook of its own, which is looked into; anything else inside is another program's. */
async function requireNoProgram(office: OfficePackage, { source, type, target }: Relation): Promise<void> {
  const refused = new AppError("paper.embedded", { what: target.slice(-120) });
  if (embeddedRelations.has(type)) throw refused;
  if (type !== "package") return;
  const part = office.entries.find(({ name }) => name === target);
  if (!part || !/(^|\/)charts\//.test(source) || !/\.xlsx$/i.test(target)) throw refused;
  const inside = await entriesOf(part.content);
  if (!inside || inside.some(({ name }) => macroPart.test(name) || programName.test(name))) throw refused;
}

async function entriesOf(bytes: Uint8Array) {
  try {
    return await readZip(bytes, paperLimits.archive);
  } catch (error) {
    if (error instanceof ZipBomb) throw new AppError("paper.overpacked");
    throw error;
  }
}

/** A field's words may lie in several runs; `w:fldSimple` has them in one. */
function requireStill(root: XmlElement): void {
  const fields = [...everyElement(root, "w:fldSimple")].map(({ attributes }) => attributes["w:instr"] ?? "");
  for (const paragraph of everyElement(root, "w:p")) fields.push(...instructionsIn(paragraph));
  const fetching = fields.find((field) => fetchingField.test(field));
  if (fetching) throw new AppError("paper.external", { what: fetching.trim().slice(0, 120) });
  for (const name of ["o:OLEObject", "p:oleObj", "w:control", "w:altChunk"])
    for (const _ of everyElement(root, name)) throw new AppError("paper.embedded", { what: name });
}

/** The instructions of a paragraph's fields, each put together from its runs. */
function instructionsIn(paragraph: XmlElement): string[] {
  const fields: string[] = [];
  let current = "";
  for (const run of everyElement(paragraph, "w:r"))
    for (const part of elementsOf(run)) {
      if (part.name === "w:instrText") current += textOf(part);
      if (part.name !== "w:fldChar") continue;
      fields.push(current);
      current = "";
    }
  return [...fields, current];
}

function beginsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}
