import { elementAt, elementsOf, type XmlElement } from "../../reading/xml.ts";

/** How a run's letters look, as far as one place in the file says it. */
export interface RunLook {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  caps?: boolean;
  colour?: string;
  fonts?: Partial<Record<FontSlot, string>>;
}

/** The four scripts that a font is set for. */
export const fontSlots = ["ascii", "hAnsi", "cs", "eastAsia"] as const;
export type FontSlot = (typeof fontSlots)[number];

/** How a paragraph lies, as far as one place in the file says it; lengths in points. */
export interface ParagraphLook {
  align?: string;
  left?: number;
  right?: number;
  /** Of the first line; negative where it hangs out. */
  firstLine?: number;
  before?: number;
  after?: number;
  /** As `w:line` has it: 240ths of a line, or twentieths of a point. */
  line?: number;
  lineRule?: string;
  /** No gap between paragraphs of the same style. */
  contextual?: boolean;
  borders?: { top: boolean; bottom: boolean };
  /** The list that it is an item of. */
  list?: { id: string; level: string };
}

/** What a `w:rPr` says; `fontOf` finds a theme's font by its name there. */
export function runLook(properties: XmlElement | undefined, fontOf: (theme: string) => string): RunLook {
  const value = (name: string) => elementAt(properties, name)?.attributes["w:val"];
  const size = value("w:sz");
  const colour = elementAt(properties, "w:color")?.attributes;
  const underline = elementAt(properties, "w:u");
  return defined({
    size: size === undefined ? undefined : Number(size) / 2,
    bold: toggle(properties, "w:b"),
    italic: toggle(properties, "w:i"),
    caps: toggle(properties, "w:caps"),
    underline: underline && underline.attributes["w:val"] !== "none",
    colour: colour && (colour["w:themeColor"] ?? colour["w:val"] ?? "auto").toUpperCase(),
    fonts: fontsOf(elementAt(properties, "w:rFonts"), fontOf),
  });
}

/** What a `w:pPr` says. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const indent = elementAt(properties, "w:ind")?.attributes ?? {};
  const spacing = elementAt(properties, "w:spacing")?.attributes ?? {};
  const borders = elementAt(properties, "w:pBdr");
  const list = elementAt(properties, "w:numPr");
  const hanging = points(indent["w:hanging"]);
  return defined({
    align: elementAt(properties, "w:jc")?.attributes["w:val"],
    left: points(indent["w:left"] ?? indent["w:start"]),
    right: points(indent["w:right"] ?? indent["w:end"]),
    firstLine: hanging === undefined ? points(indent["w:firstLine"]) : -hanging,
    before: points(spacing["w:before"]),
    after: points(spacing["w:after"]),
    line: spacing["w:line"] === undefined ? undefined : Number(spacing["w:line"]),
    lineRule: spacing["w:lineRule"],
    contextual: toggle(properties, "w:contextualSpacing"),
    borders: borders && { top: isDrawn(elementAt(borders, "w:top")), bottom: isDrawn(elementAt(borders, "w:bottom")) },
    list: list && {
      id: elementAt(list, "w:numId")?.attributes["w:val"] ?? "0",
      level: elementAt(list, "w:ilvl")?.attributes["w:val"] ?? "0",
    },
  });
}

/** A border that is seen. */
export function isDrawn(border: XmlElement | undefined): boolean {
  const kind = border?.attributes["w:val"];
  return kind !== undefined && kind !== "none" && kind !== "nil";
}

/** Later looks over earlier ones, fonts script by script. */
export function overlaid(...looks: readonly RunLook[]): RunLook {
  const fonts = Object.assign({}, ...looks.map((look) => look.fonts ?? {}));
  return Object.assign({}, ...looks, { fonts });
}

/** Twips as points. */
export function points(twips: string | undefined): number | undefined {
  return twips === undefined || !Number.isFinite(Number(twips)) ? undefined : Number(twips) / 20;
}

function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const [found] = elementsOf(properties, name);
  return found && !["0", "false", "off"].includes(found.attributes["w:val"] ?? "1");
}

/** A theme's font counts before a named one (ECMA-376, 17.3.2.26). */
function fontsOf(fonts: XmlElement | undefined, fontOf: (theme: string) => string): RunLook["fonts"] {
  if (!fonts) return undefined;
  const { attributes } = fonts;
  const found: Partial<Record<FontSlot, string>> = {};
  for (const slot of fontSlots) {
    const theme = attributes[slot === "cs" ? "w:cstheme" : `w:${slot}Theme`];
    const font = theme === undefined ? attributes[`w:${slot}`] : fontOf(theme);
    if (font !== undefined) found[slot] = font;
  }
  return found;
}

/** Without what isn't said, so that it can lie over another look. */
function defined<Look extends object>(look: { [Key in keyof Look]: Look[Key] | undefined }): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look;
}
