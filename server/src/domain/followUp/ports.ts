import type { Person } from "@diemcau/shared/model/person";

/** Files of evidence on their way into the file store. */
export interface EvidenceKeeper {
  /**
   * Takes a file in by its content, whatever it is called: PDF, DOCX, XLSX, or a picture, which is encoded anew. Throws
   * `evidence.wrongType`, `evidence.macros` or `input.tooLarge`.
   */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile>;
}

/** A file as it is kept. */
export interface KeptFile {
  /** SHA-256 of the bytes, hex. */
  file: string;
  bytes: number;
  mediaType: string;
}

/** Everybody of the directory. */
export interface People {
  all(): Promise<Person[]>;
}
