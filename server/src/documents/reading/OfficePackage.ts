import { AppError } from "@diemcau/shared/protocol/errors";
import { type UnpackedEntry, unpackZip, ZipBomb } from "../zip.ts";
import { paperLimits } from "./paperLimits.ts";
import { elementsOf, parseXml, type XmlElement } from "./xml.ts";

/** A link from one part of an office file to another, or out of it. */
export interface Relation {
  /** Part that it is of; empty for the file itself. */
  source: string;
  id: string;
  /** The last word of its kind: "image", "hyperlink", "attachedTemplate". */
  type: string;
  /** Path of a part, or an address where it is external. */
  target: string;
  external: boolean;
}

const xmlPart = /\.(xml|rels|vml)$/i;
const relationsPart = /(^|\/)_rels\/([^/]*)\.rels$/;
/** An address instead of a path: "https:", "file:", "\\\\server". */
const address = /^([a-z][a-z0-9+.-]*:|\/\/|\\\\)/i;

/** The parts of a DOCX or PPTX, unpacked within limits, and how they are linked. */
export class OfficePackage {
  readonly entries: readonly UnpackedEntry[];
  readonly relations: readonly Relation[];
  readonly #parts: Map<string, Uint8Array>;
  readonly #read = new Map<string, XmlElement>();

  private constructor(entries: readonly UnpackedEntry[]) {
    this.entries = entries;
    this.#parts = new Map(entries.map(({ name, content }) => [name, content]));
    this.relations = entries.flatMap(({ name }) => this.#relationsIn(name));
  }

  /** Throws `paper.overpacked` beyond the limits, `paper.unreadable` for what is broken, `paper.strangeXml` as {@link parseXml} does. */
  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const entries = await unpack(bytes);
    if (!entries) throw new AppError("paper.unreadable");
    const xml = entries.filter(({ name }) => xmlPart.test(name)).reduce((sum, entry) => sum + entry.bytes, 0);
    if (xml > paperLimits.xml) throw new AppError("paper.overpacked");
    return new OfficePackage(entries);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** A part as XML, or `undefined` where there is none. */
  xml(part: string): XmlElement | undefined {
    const bytes = this.#parts.get(part);
    if (!bytes) return undefined;
    const known = this.#read.get(part) ?? parseXml(bytes);
    this.#read.set(part, known);
    return known;
  }

  /** Parts that are XML, all of them read. */
  *xmlParts(): Generator<[name: string, root: XmlElement]> {
    for (const { name } of this.entries) {
      if (!xmlPart.test(name)) continue;
      const root = this.xml(name);
      if (root) yield [name, root];
    }
  }

  /** Where a part's relation of that id, or its first of that type, leads. */
  target(source: string, by: { id: string } | { type: string }): string | undefined {
    const isIt = "id" in by ? (one: Relation) => one.id === by.id : (one: Relation) => one.type === by.type;
    return this.relations.find((one) => one.source === source && isIt(one))?.target;
  }

  #relationsIn(name: string): Relation[] {
    const found = relationsPart.exec(name);
    if (!found) return [];
    const folder = name.slice(0, found.index + (found[1]?.length ?? 0));
    const source = folder + (found[2] ?? "");
    return elementsOf(this.xml(name), "Relationship").map(({ attributes }) => {
      const target = attributes.Target ?? "";
      const external = attributes.TargetMode?.toLowerCase() === "external" || address.test(target);
      const type = (attributes.Type ?? "").split("/").at(-1) ?? "";
      return { source, id: attributes.Id ?? "", type, target: external ? target : resolve(folder, target), external };
    });
  }
}

async function unpack(bytes: Uint8Array): Promise<UnpackedEntry[] | null> {
  try {
    return await unpackZip(
      bytes,
      paperLimits.archive,
      (name) => xmlPart.test(name) || name.startsWith("word/embeddings/") || name.startsWith("ppt/embeddings/"),
    );
  } catch (error) {
    if (error instanceof ZipBomb) throw new AppError("paper.overpacked");
    throw error;
  }
}

/** A relation's path from the folder of its part. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
