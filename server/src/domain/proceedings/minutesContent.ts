import { FactEmbed } from "@diemcau/shared/rules/minutesFacts";
import { z } from "zod";
import * as Y from "yjs";

/** The only formatting there is: when the paragraph was begun; `null` ends it (PROTOCOL R11). */
const Moment = z.iso.datetime().max(30).nullable();

/**
 * Whether an update brings nothing but words, facts of the log, and paragraphs' moments into the sections' texts. What it takes out is
 * of no interest, and who makes a section's text is decided elsewhere (PROTOCOL R1).
 */
export function holdsMinutesAlone(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every((struct) => !(struct instanceof Y.Item) || isWelcome(struct));
}

function isWelcome({ content, parentSub }: Y.Item): boolean {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentFormat) return content.key === "at" && Moment.safeParse(content.value).success;
  if (content instanceof Y.ContentEmbed) return FactEmbed.safeParse(content.embed).success;
  return content instanceof Y.ContentType && content.type instanceof Y.Text && parentSub !== null;
}
