import type { SeenBlock, SeenParagraph } from "../seen.ts";
import { paragraphOf, type TextArea } from "./paragraphs.ts";
import type { Row, Segment } from "./rows.ts";

/** Lines whose middles are this close stand centred under each other, in points. */
const near = 3;
/** "Nơi nhận:" and the signer's title are level up to this: they have different sizes. */
const levelWithin = 5;
/** Lines further apart than this, in parts of their size, are paragraphs of their own. */
const apart = 1.75;

/** A paragraph of a column with the lines that it was put together from. */
export interface SideParagraph {
  lines: Segment[];
  seen: SeenParagraph;
}

/** Two columns of rows, each split by the middle of the text. */
export function sidesOf(rows: readonly Row[], area: TextArea): { block: SeenBlock; paragraphs: SideParagraph[] } {
  const middle = (area.left + area.right) / 2;
  const segments = rows.flatMap((row) => row.segments);
  const isLeft = ({ left, right }: Segment) => (left + right) / 2 < middle;
  const left = columnOf(segments.filter(isLeft));
  const right = columnOf(segments.filter((one) => !isLeft(one)));
  return {
    block: {
      type: "sides",
      left: left.map(({ seen }) => seen),
      right: right.map(({ seen }) => seen),
      level: isLevel(left, right),
    },
    paragraphs: [...left, ...right],
  };
}

function columnOf(segments: readonly Segment[]): SideParagraph[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before, segment)) group.push(segment);
    else groups.push([segment]);
  }
  const [first] = segments;
  return groups.map((lines) => {
    const centred = first && lines.every((line) => Math.abs(middleOf(line) - middleOf(first)) < near);
    const seen: SeenParagraph = { ...paragraphOf(lines), align: centred ? "center" : "left" };
    return { lines, seen };
  });
}

/** Whether a line only goes on with the one above it: it looks the same, and is no form's own line or list's item. */
function goesOn(above: Segment, below: Segment): boolean {
  const [one, other] = [above.runs[0], below.runs[0]];
  if (!one || !other || above.y - below.y > apart * above.size) return false;
  const alike = one.bold === other.bold && one.italic === other.italic && Math.abs(one.size - other.size) < 0.1;
  const caps = (text: string) => text === text.toUpperCase();
  return alike && caps(above.text) === caps(below.text) && !/^(-|Số\s*:|Nơi nhận)/.test(below.text);
}

function isLevel(left: readonly SideParagraph[], right: readonly SideParagraph[]): boolean {
  const recipients = left.find(({ seen }) => /^Nơi nhận/i.test(seen.text))?.lines[0]?.y;
  const signer = right[0]?.lines[0]?.y;
  return recipients !== undefined && signer !== undefined && Math.abs(recipients - signer) <= levelWithin;
}

function middleOf({ left, right }: Segment): number {
  return (left + right) / 2;
}
