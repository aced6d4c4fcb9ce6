import type { PersonFacts } from "./person.ts";

/** Size limit of slides as handed in, in bytes. */
export const deckFileLimit = 60 * 1024 * 1024;
/** Size limit of a film as handed in, in bytes. */
export const clipFileLimit = 500 * 1024 * 1024;
/** Most slides and clips that one conference keeps ready. */
export const deckLimit = 100;
export const clipLimit = 50;

/** Slides that the server shows page by page, as pictures. */
export interface Deck {
  id: string;
  title: string;
  /** SHA-256 of each page's picture, in order. */
  pages: string[];
  /** SHA-256 of the file that was handed in. */
  file: string;
  /** Whose slides these are; absent where the office added them. */
  owner: PersonFacts | null;
  /** The point they are presented from; absent for the host's own. */
  pointId: string | null;
}

/** A video file that can be played to all. */
export interface Clip {
  id: string;
  title: string;
  seconds: number;
  /** Files of the encoded picture and sound, by SHA-256; a clip may be silent. */
  picture: string;
  sound: string | null;
}

/** What the server plays itself, a clip or the test picture, is offered as sources of this point, which no conference has. */
export const serverPointId = "server";
