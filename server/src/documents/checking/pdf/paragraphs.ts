import type { SeenParagraph, SeenRun } from "../seen.ts";
import type { Segment } from "./rows.ts";

/** Where a page's text begins and ends, in points. */
export interface TextArea {
  left: number;
  right: number;
}

/** A line of running text with the page that it is on. */
export interface TextLine {
  page: number;
  line: Segment;
}

/** Natural distance of lines in Times New Roman, in parts of the letters' size. */
const naturalLine = 1.15;
const near = 3;
/** A ragged line ends short of the edge by no more than the word that had no room, in points. */
const longWord = 60;
/** What begins further right than this begins a paragraph. */
const indent = 14;

/** Lines put together, as they stand; nothing is said of how they lie. */
export function paragraphOf(lines: readonly Segment[]): SeenParagraph {
  const runs = lines.flatMap((line, index): SeenRun[] => {
    const [first, ...rest] = line.runs;
    return first && index > 0 ? [{ ...first, text: ` ${first.text.trimStart()}` }, ...rest] : line.runs;
  });
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/[^\S\u00a0]+/g, " ")
    .trim();
  return { text, runs, align: null, firstLine: 0, gap: null, lineSpacing: null, line: null };
}

/** Paragraphs of running text with how they lie: told by where lines begin and how far apart they are. */
export function runningText(
  lines: readonly TextLine[],
  area: TextArea,
): { paragraph: SeenParagraph; lines: TextLine[] }[] {
  const distance = usualDistance(lines, area);
  const groups: TextLine[][] = [];
  for (const [index, one] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    if (group && before && goesOn(before, one, { area, distance })) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group, index) => {
    const before = groups[index - 1]?.at(-1);
    const [first] = group;
    const gap =
      first && before && before.page === first.page
        ? before.line.y - first.line.y - ownDistance(first, distance)
        : null;
    const paragraph = { ...paragraphOf(group.map(({ line }) => line)), ...layoutOf(group, area), gap };
    return { paragraph, lines: group };
  });
}

/** Centred in the text's width, and not only as long as it. */
export function isCentred({ left, right }: Segment, area: TextArea): boolean {
  const off = (left + right) / 2 - (area.left + area.right) / 2;
  return Math.abs(off) < near && left > area.left + near && right < area.right - near;
}

function goesOn(before: TextLine, one: TextLine, { area, distance }: { area: TextArea; distance: number }): boolean {
  const centred = isCentred(one.line, area);
  if (centred !== isCentred(before.line, area)) return false;
  if (before.page !== one.page)
    return !centred && one.line.left < area.left + indent && before.line.right > area.right - longWord;
  if (before.line.y - one.line.y > distance + 2.5) return false;
  return centred ? looksLike(before.line, one.line) : one.line.left < area.left + indent;
}

function looksLike(one: Segment, other: Segment): boolean {
  return one.runs[0]?.bold === other.runs[0]?.bold && Math.abs(one.size - other.size) < 0.1;
}

function layoutOf(group: readonly TextLine[], area: TextArea) {
  const [first, second] = group;
  if (!first) return {};
  const inner = group.slice(0, -1);
  const centred = isCentred(first.line, area) && first.line.left > area.left + indent;
  const full = inner.every(({ line }) => line.right > area.right - near);
  const apart = second && second.page === first.page ? first.line.y - second.line.y : null;
  const align: SeenParagraph["align"] = centred ? "center" : inner.length === 0 ? null : full ? "justify" : "left";
  return {
    align,
    firstLine: first.line.left - area.left,
    lineSpacing: apart === null ? null : apart / (first.line.size * naturalLine),
  };
}

/** The distance of two lines of one paragraph that is most often found; else what a single line would take. */
function usualDistance(lines: readonly TextLine[], area: TextArea): number {
  const counts = new Map<number, number>();
  for (const [index, one] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== one.page || one.line.left > area.left + indent) continue;
    const distance = Math.round((before.line.y - one.line.y) * 10) / 10;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? (lines[0]?.line.size ?? 14) * naturalLine;
}

/** A line of other letters than the usual has another distance of its own. */
function ownDistance({ line }: TextLine, distance: number): number {
  return Math.min(distance, line.size * naturalLine * 1.5);
}
