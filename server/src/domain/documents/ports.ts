import type { OfficialDocument } from "@diemcau/shared/rules/official/document";

/** What a document can be had as. */
export const officialFormats = ["docx", "pdf"] as const;
export type OfficialFormat = (typeof officialFormats)[number];

/** Prints documents one behind the other into one file; the same documents give the same bytes. */
export type RenderOfficial = (documents: readonly OfficialDocument[], format: OfficialFormat) => Promise<Uint8Array>;

/** SHA-256 of a text's UTF-8 bytes, hex. */
export type Digest = (text: string) => string;
