import { AppError } from "@diemcau/shared/protocol/errors";
import { Parser } from "htmlparser2";

/** An element with its name as it is written, prefix included: "w:p". */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Elements inside each other; office programs stay below fifty. */
const deepest = 400;

/**
 * Reads a part of an office file. Declarations of types and entities, which no office program writes and through which files
 * reach for others (XXE, "billion laughs"), throw `paper.strangeXml`; what isn't well-formed throws `paper.unreadable`.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        if (open.length > deepest) throw new AppError("paper.unreadable");
      },
      onclosetag(_name, implied) {
        // One without content ("<w:b/>") closes itself; any other that nothing closes was cut or torn.
        if (implied && text[parser.endIndex - 1] !== "/") throw new AppError("paper.unreadable");
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onprocessinginstruction(name) {
        if (name.startsWith("!")) throw new AppError("paper.strangeXml");
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [element] = elementsOf(root);
  if (!element) throw new AppError("paper.unreadable");
  return element;
}

/** Elements directly inside, of that name or all. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first element on a way down from here. */
export function elementAt(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let at = element;
  for (const name of names) at = elementsOf(at, name)[0];
  return at;
}

/** Every element below that has the name, in reading order. */
export function* everyElement(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* everyElement(child, name);
  }
}

/** All text below. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** UTF-8, or UTF-16 with its mark: all that office files may use. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("paper.unreadable");
  }
}
