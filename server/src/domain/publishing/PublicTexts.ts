import type { PaperVersion } from "@diemcau/shared/model/paper";
import { RichText } from "@diemcau/shared/model/richText";
import type { FileStore } from "../ports.ts";

/** Texts of papers, read from the files that hold them. */
export class PublicTexts {
  private readonly files: Pick<FileStore, "open">;

  constructor(files: Pick<FileStore, "open">) {
    this.files = files;
  }

  /** The text of a paper's version, or `null` where none was read out of it. */
  async of(version: Pick<PaperVersion, "file" | "format" | "text">): Promise<RichText | null> {
    if (version.text !== null) return this.rich(version.text);
    if (version.format === "rich") return this.rich(version.file);
    if (version.format !== "text") return null;
    const plain = await this.read(version.file);
    return plain === null ? null : paragraphs(plain);
  }

  /** A stored file as text, or `null` where it is gone. */
  async read(file: string): Promise<string | null> {
    const stored = await this.files.open(file);
    return stored && decode(stored.stream);
  }

  private async rich(file: string): Promise<RichText | null> {
    const json = await this.read(file);
    return json === null ? null : parseRichText(json);
  }
}

async function decode(stream: NodeJS.ReadableStream): Promise<string> {
  const decoder = new TextDecoder();
  let decoded = "";
  for await (const chunk of stream)
    decoded += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  return decoded + decoder.decode();
}

/** What is no text of ours is shown as a file alone. */
function parseRichText(json: string): RichText | null {
  try {
    return RichText.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function paragraphs(plain: string): RichText {
  const blocks = plain
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph" as const, runs: [{ text: line }] }));
  return { blocks };
}
