import type { DossierManifest } from "@diemcau/shared/model/dossier";

/** One file on its way into an archive; its bytes are asked for when its turn comes. */
export interface OutgoingFile {
  path: string;
  /** Time that the archive gives the file. */
  at: string;
  /** Already packed, so packing it again would cost time alone. */
  packed: boolean;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** An archive that came in, open for reading. */
export interface IncomingArchive {
  /** Paths of all files in it, each once; throws `dossier.unreadable` for one that holds a path twice or leads out of it. */
  readonly paths: readonly string[];
  /** A file's bytes, at most `maxBytes` of them; throws `dossier.damaged` where it holds more or isn't there. */
  read(path: string, maxBytes: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Packing and unpacking. */
export interface Archives {
  /** Packs files one after another as they are asked for; never holds more than one open. */
  pack(
    files: AsyncIterable<OutgoingFile>,
    packed: (file: { path: string; bytes: number; sha256: string }) => void,
  ): AsyncIterable<Uint8Array>;
  /** SHA-256, hex. */
  digest(bytes: Uint8Array): string;
  /** Keeps an archive aside while it is read. Throws `dossier.unreadable`, or `input.tooLarge` beyond `maxBytes`. */
  receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<IncomingArchive>;
}

/** A record beside the log that belongs to a conference: what of it goes into a dossier, and how it comes back. */
export interface SideRecord {
  readonly part: "minutesText" | "writeUp" | "reports";
  readonly path: string;
  /** Largest it may be, in bytes. */
  readonly maxBytes: number;
  /** The record's bytes, or `null` where there is none. */
  save(conferenceId: string): Promise<Uint8Array | null>;
  /** Files that the record names beside those of the log. */
  files(conferenceId: string): Promise<{ file: string; at: string; title: string; ending: string }[]>;
  /** Throws what speaks against taking the record in; changes nothing. */
  check(conferenceId: string, bytes: Uint8Array): Promise<void>;
  /** Takes the record in; a second time changes nothing. */
  restore(conferenceId: string, bytes: Uint8Array): Promise<void>;
}

/** The XML after NĐ 30/2020/NĐ-CP, Phụ lục VI. */
export type DescribeDossier = (manifest: Omit<DossierManifest, "format" | "version">, facts: DossierFacts) => string;

/** What the description says of the conference beside its files. */
export interface DossierFacts {
  agency: string;
  planNumber: string;
  startedAt: string | null;
  endedAt: string | null;
  secrecy: string;
  timeZone: string;
  issued: { file: string; kind: string; number: string; symbol: string; date: string | null; title: string }[];
}
