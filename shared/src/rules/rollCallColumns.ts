import { searchKey } from "../text/searchKey.ts";

/** What a column of a list of people tells. */
export type SheetColumn = "name" | "title" | "unit" | "point";

/** Where each column stands, counted from 0; `null` for one that isn't there. */
export interface SheetColumns extends Record<SheetColumn, number | null> {
  /** Columns that were understood. */
  known: SheetColumn[];
  /** First row of people, counted from 0. */
  firstRow: number;
}

/** How far down the heading is looked for: above it stand the office's name and the list's title. */
const headingWithin = 15;

/** Words that begin a column's heading, without accents. */
const headings: readonly [SheetColumn, RegExp][] = [
  ["point", /^(ten )?(diem cau|phong hop|point|room)\b/],
  ["unit", /^(ten )?(don vi|co quan|noi cong tac|unit|organi[sz]ation)\b/],
  ["name", /^(ho( va|,)? ?ten|ten dai bieu|dai bieu|ten|ho|full name|name)\b/],
  ["title", /^(chuc vu|chuc danh|chuc|title|position)\b/],
];

interface Hints {
  /** Whether the sheet itself has to say which point a row belongs to. */
  needsPoint: boolean;
  /** Whether a cell names a point. */
  isPoint: (text: string) => boolean;
}

/** Finds the columns by their heading; without one, by their order: name, title, unit, and the point where cells name points. */
export function findSheetColumns(rows: readonly (readonly string[])[], hints: Hints): SheetColumns {
  for (const [place, cells] of rows.slice(0, headingWithin).entries()) {
    const found = byHeading(cells);
    if (found.name === null) continue;
    // A list of all points often names the unit alone: then the unit tells the point.
    const point = found.point ?? (hints.needsPoint ? found.unit : null);
    return finished({ ...found, point }, place + 1);
  }
  return finished(byContent(rows, hints), 0);
}

type Found = Record<SheetColumn, number | null>;

function byHeading(cells: readonly string[]): Found {
  const found: Found = { name: null, title: null, unit: null, point: null };
  for (const [place, cell] of cells.entries()) {
    const key = searchKey(cell);
    const column = headings.find(([, words]) => words.test(key))?.[0];
    if (column && found[column] === null) found[column] = place;
  }
  // One word alone is as likely a name; a heading says more, or says it in full.
  const said = Object.values(found).filter((place) => place !== null).length;
  const full = /^ho( va|,)? ?ten/.test(searchKey(cells[found.name ?? 0] ?? ""));
  return said > 1 || full ? found : { ...found, name: null };
}

function byContent(rows: readonly (readonly string[])[], { needsPoint, isPoint }: Hints): Found {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const filled = (column: number) => rows.map((cells) => cells[column] ?? "").filter((cell) => cell !== "");
  const most = (cells: string[], matches: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(matches).length * 2 > cells.length;
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => filled(column).length > 0 && !most(filled(column), (cell) => /^\d+[.)]?$/.test(cell)),
  );
  const point = needsPoint ? (columns.find((column) => most(filled(column), isPoint)) ?? null) : null;
  const [name = null, title = null, unit = null] = columns.filter((column) => column !== point);
  return { name, title, unit, point };
}

function finished(found: Found, firstRow: number): SheetColumns {
  const known = headings.map(([column]) => column).filter((column) => found[column] !== null);
  return { ...found, known, firstRow };
}
