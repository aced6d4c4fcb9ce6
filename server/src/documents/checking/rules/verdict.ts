import type { DocumentKind } from "@diemcau/shared/model/official";
import type { Dissected } from "../dissect.ts";
import type { SeenDocument, SeenParagraph } from "../seen.ts";

/** What a rule found: kept, or broken, and what was seen there. */
export interface Verdict {
  ok: boolean;
  found: string;
}

/** Everything that rules look at: the file, and one of the documents in it. */
export interface Looked {
  document: SeenDocument;
  part: Dissected;
  kind: DocumentKind;
}

export type Check = (looked: Looked) => Verdict;

/** Sizes come out of files with a rounding. */
const sizeTolerance = 0.05;
const ratioTolerance = 0.01;

export function good(found: string): Verdict {
  return { ok: true, found };
}

export function bad(found: string): Verdict {
  return { ok: false, found };
}

/** Kept where there are no faults; told are the first few. */
export function verdict(faults: readonly string[], found: string): Verdict {
  const told = [...new Set(faults)].slice(0, 3).join("; ");
  return faults.length === 0 ? good(found) : bad(told);
}

/** A text shortened to be told. */
export function quote(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return `“${folded.length > 60 ? `${folded.slice(0, 57)}…` : folded}”`;
}

/** What is asked of how a paragraph looks. */
export interface WantedLook {
  size: readonly [number, number];
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  align?: SeenParagraph["align"];
}

/** Where a paragraph doesn't look as it should, each fault in words. */
export function lookFaults(paragraph: SeenParagraph, wanted: WantedLook): string[] {
  const faults: string[] = [];
  const runs = paragraph.runs.filter(({ text }) => text.trim() !== "");
  const name = quote(paragraph.text);
  const [least, most] = wanted.size;
  const size = runs.find((run) => run.size < least - sizeTolerance || run.size > most + sizeTolerance)?.size;
  if (size !== undefined) faults.push(`${name} cỡ ${told(size)}`);
  if (wanted.bold !== undefined && runs.some(({ bold }) => bold !== wanted.bold))
    faults.push(`${name} ${wanted.bold ? "không đậm" : "đậm"}`);
  if (wanted.italic !== undefined && runs.some(({ italic }) => italic !== wanted.italic))
    faults.push(`${name} ${wanted.italic ? "không nghiêng" : "nghiêng"}`);
  if (wanted.caps && paragraph.text !== paragraph.text.toUpperCase()) faults.push(`${name} không in hoa`);
  if (wanted.align && paragraph.align !== null && paragraph.align !== wanted.align)
    faults.push(`${name} không canh giữa`);
  return faults;
}

/** How long the line under a paragraph is, against what it may be. */
export function lineVerdict(paragraph: SeenParagraph | undefined, [least, most]: readonly [number, number]): Verdict {
  if (!paragraph) return bad("không có dòng chữ để kẻ dưới");
  const { line } = paragraph;
  if (line === null) return bad(`không có đường kẻ dưới ${quote(paragraph.text)}`);
  const share = `đường kẻ dài ${told(line * 100)} % dòng chữ`;
  return line >= least - ratioTolerance && line <= most + ratioTolerance ? good(share) : bad(share);
}

/** A number as people read it: one place behind the comma at most. */
export function told(value: number): string {
  return String(Math.round(value * 10) / 10).replace(".", ",");
}
