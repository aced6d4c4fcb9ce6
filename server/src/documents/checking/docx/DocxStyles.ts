import type { OfficePackage } from "../../reading/OfficePackage.ts";
import { elementAt, elementsOf, everyElement, type XmlElement } from "../../reading/xml.ts";
import { type ParagraphLook, paragraphLook, overlaid, type RunLook, runLook } from "./looks.ts";

/** What one style says, after the styles that it is based on. */
interface Style {
  run: RunLook;
  paragraph: ParagraphLook;
}

const nothing: Style = { run: {}, paragraph: {} };
/** A style is based on a style that is based on …; a loop ends here. */
const deepest = 20;

/** The styles, lists and fonts that a DOCX defines, and what they make of a paragraph or run. */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #known = new Map<string, Style>();
  readonly #defaults: Style;
  readonly #usual: string | undefined;
  readonly #levels = new Map<string, ParagraphLook>();
  readonly #themeFonts: Map<string, string>;

  constructor(office: OfficePackage) {
    this.#themeFonts = themeFontsOf(office.xml("word/theme/theme1.xml"));
    const root = office.xml("word/styles.xml");
    for (const style of elementsOf(root, "w:style")) {
      const { "w:styleId": id = "", "w:type": type, "w:default": usual } = style.attributes;
      this.#styles.set(id, style);
      if (type === "paragraph" && (usual === "1" || usual === "true")) this.#usual ??= id;
    }
    const defaults = elementAt(root, "w:docDefaults");
    this.#defaults = {
      run: this.run(elementAt(defaults, "w:rPrDefault", "w:rPr")),
      paragraph: paragraphLook(elementAt(defaults, "w:pPrDefault", "w:pPr")),
    };
    this.#readLists(office.xml("word/numbering.xml"));
  }

  /** How a paragraph lies and how its runs look unless they say otherwise, in a table of that style. */
  paragraph(properties: XmlElement | undefined, tableStyle: string | undefined): Style & { style: string | undefined } {
    const style = elementAt(properties, "w:pStyle")?.attributes["w:val"] ?? this.#usual;
    const named = this.#style(style);
    const table = this.#style(tableStyle);
    const own = paragraphLook(properties);
    const list = own.list ?? named.paragraph.list;
    const level = list ? this.#levels.get(`${list.id} ${list.level}`) : undefined;
    return {
      style,
      run: overlaid(this.#defaults.run, table.run, named.run),
      paragraph: { ...this.#defaults.paragraph, ...table.paragraph, ...named.paragraph, ...level, ...own },
    };
  }

  /** What a run's own properties say, with the style they name. */
  run(properties: XmlElement | undefined): RunLook {
    const own = runLook(properties, (theme) => this.#themeFonts.get(theme) ?? theme);
    const style = elementAt(properties, "w:rStyle")?.attributes["w:val"];
    return style === undefined ? own : overlaid(this.#style(style).run, own);
  }

  #style(id: string | undefined, depth = 0): Style {
    const element = id === undefined ? undefined : this.#styles.get(id);
    if (id === undefined || !element || depth > deepest) return nothing;
    const known = this.#known.get(id);
    if (known) return known;
    const base = this.#style(elementAt(element, "w:basedOn")?.attributes["w:val"], depth + 1);
    const own = elementAt(element, "w:rPr");
    const style = {
      run: overlaid(
        base.run,
        runLook(own, (theme) => this.#themeFonts.get(theme) ?? theme),
      ),
      paragraph: { ...base.paragraph, ...paragraphLook(elementAt(element, "w:pPr")) },
    };
    this.#known.set(id, style);
    return style;
  }

  #readLists(root: XmlElement | undefined): void {
    const abstract = new Map(elementsOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"], one]));
    for (const list of elementsOf(root, "w:num")) {
      const found = abstract.get(elementAt(list, "w:abstractNumId")?.attributes["w:val"]);
      for (const level of elementsOf(found, "w:lvl"))
        this.#levels.set(
          `${list.attributes["w:numId"]} ${level.attributes["w:ilvl"]}`,
          paragraphLook(elementAt(level, "w:pPr")),
        );
    }
  }
}

/** The fonts that a theme's names stand for: "minorHAnsi", "majorEastAsia" and so on. */
function themeFontsOf(root: XmlElement | undefined): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const [part, name] of [
    ["a:majorFont", "major"],
    ["a:minorFont", "minor"],
  ] as const)
    for (const scheme of everyElement(root, part)) {
      const face = (script: string) => elementAt(scheme, script)?.attributes.typeface ?? "";
      const latin = face("a:latin");
      for (const slot of ["HAnsi", "Ascii"]) fonts.set(`${name}${slot}`, latin);
      fonts.set(`${name}EastAsia`, face("a:ea") || latin);
      fonts.set(`${name}Bidi`, face("a:cs") || latin);
    }
  return fonts;
}
