import { type DocumentKind, documentKinds } from "@diemcau/shared/model/official";
import { type CheckedFormat, open } from "./checkOfficial.ts";
import { dissect } from "./dissect.ts";
import { typeWords } from "./rules/title.ts";

/** What kind a document is, by the type printed on it; `null` where that is none of ours. */
export async function kindOf(bytes: Uint8Array, format: CheckedFormat): Promise<DocumentKind | null> {
  const [first] = dissect((await open(bytes, format)).blocks);
  const type = first?.type?.text.trim() ?? "";
  // A supplement is told from minutes by its longer name.
  if (type.startsWith("BIÊN BẢN BỔ SUNG")) return "supplement";
  return documentKinds.find((kind) => typeWords[kind].test(type)) ?? null;
}
