import { formWords } from "@diemcau/shared/rules/officialForm";
import type { SeenBlock, SeenParagraph } from "./seen.ts";

/** An official document taken apart as the form lays it out; one file may hold several, as merged invitations do. */
export interface Dissected {
  head: { left: SeenParagraph[]; right: SeenParagraph[] };
  type: SeenParagraph | null;
  subject: SeenParagraph[];
  body: SeenBlock[];
  foot: { left: SeenParagraph[]; right: SeenParagraph[]; level: boolean };
}

/** Lines of a subject at most: what is centred below it belongs to the text. */
const subjectLines = 5;

/** The documents of a file, each with its own head. */
export function dissect(blocks: readonly SeenBlock[]): Dissected[] {
  const starts = blocks.flatMap((block, index) => (index > 0 && beginsDocument(block) ? [index] : []));
  const bounds = [0, ...starts, blocks.length];
  return bounds.slice(0, -1).flatMap((from, index) => {
    const part = blocks.slice(from, bounds[index + 1]);
    // What stands before the first head, as an empty paragraph, is no document.
    return index === 0 && starts.length > 0 && !beginsDocument(part[0]) && part.every(isEmpty)
      ? []
      : [dissectOne(part)];
  });
}

function beginsDocument(block: SeenBlock | undefined): boolean {
  return block?.type === "sides" && block.right.some(({ text }) => text.trim().toUpperCase() === formWords.country);
}

function dissectOne(blocks: readonly SeenBlock[]): Dissected {
  const filled = blocks.filter((block) => !isEmpty(block));
  const typeAt = filled.findIndex(({ type }) => type === "paragraph");
  const above = typeAt < 0 ? filled : filled.slice(0, typeAt);
  const [first, ...rest] = typeAt < 0 ? [] : filled.slice(typeAt);
  const subject = subjectOf(rest);
  const text = rest.slice(subject.length);
  const footAt = text.findIndex(({ type }) => type === "sides");
  const below = footAt < 0 ? [] : text.slice(footAt);
  return {
    head: sidesOf(above),
    type: first?.type === "paragraph" ? first.paragraph : null,
    subject,
    body: footAt < 0 ? text : text.slice(0, footAt),
    foot: { ...sidesOf(below), level: levelOf(below) },
  };
}

/** Centred and bold below the type, down to the line. */
function subjectOf(blocks: readonly SeenBlock[]): SeenParagraph[] {
  const subject: SeenParagraph[] = [];
  for (const block of blocks.slice(0, subjectLines)) {
    if (block.type !== "paragraph" || block.paragraph.align !== "center") break;
    if (subject.length > 0 && !block.paragraph.runs.some(({ bold }) => bold)) break;
    subject.push(block.paragraph);
    if (block.paragraph.line !== null) break;
  }
  return subject;
}

function sidesOf(blocks: readonly SeenBlock[]) {
  const left: SeenParagraph[] = [];
  const right: SeenParagraph[] = [];
  for (const block of blocks) {
    if (block.type === "sides") {
      left.push(...block.left.filter(saysSomething));
      right.push(...block.right.filter(saysSomething));
    }
    if (block.type === "paragraph" && saysSomething(block.paragraph)) left.push(block.paragraph);
  }
  return { left, right };
}

function levelOf(blocks: readonly SeenBlock[]): boolean {
  return blocks.some((block) => block.type === "sides" && block.level && block.left.some(isRecipientsTitle));
}

/** "Nơi nhận:", however it is written. */
export function isRecipientsTitle({ text }: SeenParagraph): boolean {
  return /^\s*Nơi nhận/i.test(text);
}

function isEmpty(block: SeenBlock): boolean {
  if (block.type === "table") return false;
  if (block.type === "paragraph") return !saysSomething(block.paragraph);
  return ![...block.left, ...block.right].some(saysSomething);
}

function saysSomething({ text }: SeenParagraph): boolean {
  return text.trim() !== "";
}
