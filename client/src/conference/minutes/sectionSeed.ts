import * as Y from "yjs";

/** Name of the map in the minutes' Yjs document (PROTOCOL R1). */
export const sectionsName = "sections";

/**
 * The Yjs update that makes a section's empty text. It is the same bytes on every page, so that two secretaries who write
 * the first word of a section at the same moment share one text; a map entry made by each would drop the other's words.
 */
export function sectionSeed(sectionId: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = seedClient(sectionId);
  doc.getMap(sectionsName).set(sectionId, new Y.Text());
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}

/** A client id of its own for a section: 52 bits of a hash (FNV-1a), above the 32 bits that pages draw theirs from. */
function seedClient(sectionId: string): number {
  const high = fnv1a(sectionId, 0x811c9dc5) & 0xfffff;
  return (high + 1) * 2 ** 32 + fnv1a(sectionId, 0x01000193);
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash;
}
