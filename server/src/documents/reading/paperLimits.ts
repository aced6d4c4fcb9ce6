/** What a handed-in paper may be, and what reading it may take. */
export const paperLimits = {
  /** Parts of an office file, what they unpack to, and how many times their packed size; Word's own text packs to a thirtieth. */
  archive: { entries: 5000, unpacked: 300 * 1024 * 1024, ratio: 200 },
  /** Bytes of all parts that are read as XML. */
  xml: 60 * 1024 * 1024,
  pages: 1000,
  /** Pages of a PDF whose form is looked at; more is a book. */
  checkedPages: 120,
  /** Of the reading thread: ms in all, heap in MiB. */
  thread: { milliseconds: 60_000, memory: 768 },
} as const;
