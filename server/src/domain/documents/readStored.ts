import type { FileStore } from "../ports.ts";

/** A stored file as text, or `null` where it is gone. */
export async function readStored(files: FileStore, file: string): Promise<string | null> {
  const stored = await files.open(file);
  if (!stored) return null;
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stored.stream)
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
