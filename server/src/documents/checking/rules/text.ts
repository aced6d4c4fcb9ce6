import { formNumbers, formWords } from "@diemcau/shared/rules/officialForm";
import { paragraphsOf, type SeenBlock, type SeenParagraph } from "../seen.ts";
import { bad, type Check, good, lookFaults, quote, told, verdict } from "./verdict.ts";

/** In points: files count in twips, pages of a PDF in what is drawn. */
const tolerance = 0.6;
const spacingTolerance = 0.03;
const pointsPerMillimetre = 72 / 25.4;
/** One of these alone could be part of an address. */
const underscores = /_{3,}/;

export const checkFont: Check = ({ document: { strangeFonts } }) => verdict(strangeFonts, formWords.font);

export const checkColour: Check = ({ document: { blocks } }) => {
  const runs = paragraphsOf(blocks).flatMap((paragraph) => paragraph.runs);
  const wrong = runs.filter(({ text, colour }) => text.trim() !== "" && colour !== "000000");
  return verdict(
    wrong.map(({ text, colour }) => `${quote(text)} màu ${colour}`),
    "màu đen",
  );
};

export const checkUnderline: Check = ({ document: { blocks } }) => {
  const runs = paragraphsOf(blocks).flatMap((paragraph) => paragraph.runs);
  const wrong = runs.filter(({ text, underline }) => underline && text.trim() !== "");
  return verdict(
    wrong.map(({ text }) => `${quote(text)} gạch chân`),
    "không có",
  );
};

export const checkUnderscores: Check = ({ document: { blocks } }) => {
  const wrong = paragraphsOf(blocks).filter(({ text }) => underscores.test(text));
  return verdict(
    wrong.map(({ text }) => quote(text)),
    "không có",
  );
};

export const checkBodySize: Check = ({ part: { body } }) => {
  const faults = textIn(body).flatMap((paragraph) => lookFaults(paragraph, { size: formNumbers.size.body }));
  return verdict(faults, sizesIn(body));
};

export const checkJustified: Check = ({ part: { body } }) => {
  const wrong = textIn(body).filter(({ align }) => align === "left" || align === "right");
  return verdict(
    wrong.map(({ text }) => `${quote(text)} không canh đều`),
    "canh đều hai lề",
  );
};

export const checkFirstLine: Check = ({ part: { body } }) => {
  const wanted = formNumbers.firstLine.map((millimetres) => millimetres * pointsPerMillimetre);
  const wrong = textIn(body).filter(
    ({ firstLine, align }) => align !== "center" && !wanted.some((one) => Math.abs(one - firstLine) <= tolerance),
  );
  const lengths = wrong.map(({ text, firstLine }) => `${quote(text)} lùi ${told(firstLine / pointsPerMillimetre)} mm`);
  return verdict(lengths, "lùi đầu dòng 1 hoặc 1,27 cm");
};

export const checkGap: Check = ({ part: { body } }) => {
  // What stands above the first one is the title.
  const [, ...below] = body;
  const wrong = textIn(below).filter(({ gap }) => gap !== null && gap < formNumbers.gap - tolerance);
  return verdict(
    wrong.map(({ text, gap }) => `${quote(text)} cách đoạn trước ${told(gap ?? 0)} pt`),
    "cách nhau từ 6 pt",
  );
};

export const checkLineSpacing: Check = ({ part: { body } }) => {
  const [least, most] = formNumbers.lineSpacing;
  const wrong = textIn(body).filter(
    ({ lineSpacing }) =>
      lineSpacing !== null && (lineSpacing < least - spacingTolerance || lineSpacing > most + spacingTolerance),
  );
  return verdict(
    wrong.map(({ text, lineSpacing }) => `${quote(text)} giãn ${told(lineSpacing ?? 0)} dòng`),
    "giãn 1 đến 1,5 dòng",
  );
};

export const checkEnd: Check = ({ part: { body } }) => {
  const last = body.at(-1);
  if (!last) return bad("không có nội dung");
  const text = last.type === "table" ? last.paragraphs.at(-1)?.text : paragraphsOf([last]).at(-1)?.text;
  return text?.trim().endsWith(formWords.end)
    ? good(formWords.end)
    : bad(`nội dung hết ở ${quote((text ?? "").slice(-50))}`);
};

/** Paragraphs of the running text that say something, tables left aside. */
function textIn(body: readonly SeenBlock[]): SeenParagraph[] {
  const paragraphs = body.flatMap((block) => (block.type === "paragraph" ? [block.paragraph] : []));
  return paragraphs.filter(({ text }) => text.trim() !== "");
}

function sizesIn(body: readonly SeenBlock[]): string {
  const sizes = new Set(textIn(body).flatMap(({ runs }) => runs.map(({ size }) => told(size))));
  return `cỡ ${[...sizes].join(", ")}`;
}
