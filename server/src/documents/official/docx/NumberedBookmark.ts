import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";

/** A bookmark with a number of our own: the library's would go on from one file to the next, and the bytes with them. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}
