import { attendance } from "../attendance.ts";
import { factWords } from "../minutesFacts.ts";
import { attendedAt, expectedAt } from "../rollCall.ts";
import type { ConferenceState, PointEntry } from "../state.ts";
import { type CheckedText, type Doubt, doubtAt, type Sentence } from "./doubt.ts";

/** Words by which a number of points or people is about something other than who was there. */
const otherwise =
  /phát biểu|đăng ký|tán thành|biểu quyết|nhất trí|thống nhất|phiếu|gửi|nộp|báo cáo|hoàn thành|đạt|khen|thực hiện|triển khai|tiếp nhận|chưa|vắng/iu;

const pointCount = /(?<![\p{L}\p{N}/])(\d{1,4})\s*\/\s*(\d{1,4})\s+điểm cầu(?!\p{L})/giu;
const linkedPoints = /kết nối (?:trực tuyến )?(?:với|đến|tới) (\d{1,4}) điểm cầu(?!\p{L})/giu;
const peopleCount = /(?<![\p{L}\p{N}/])(\d{1,5})\s*\/\s*(\d{1,5})\s+(?:đại biểu|đồng chí|người)(?!\p{L})/giu;
const presentPeople = /có mặt:? (\d{1,5})(?!\s*\/)(?: đại biểu| đồng chí| người)?(?![\p{L}\p{N}])/giu;

/** "12/13 điểm cầu" and "kết nối với 12 điểm cầu", against the points that were there; the host may be counted in. */
export function doubtfulPoints({ sentences: all, state }: CheckedText): Doubt[] {
  // Counting who was there takes time with hundreds of points: only where there is something to compare.
  const sentences = all.filter((one) => isAboutPresence(one) && has(one, pointCount, linkedPoints));
  if (sentences.length === 0) return [];
  const { joined, bridgePoints } = attendance(state);
  const says = factWords({ of: "points" }, state);
  if (says === null) return [];
  const told = { kind: "points", says, instead: { fact: { of: "points" } } } as const;
  return sentences.flatMap((sentence) => [
    ...[...sentence.text.matchAll(pointCount)].flatMap((match) => {
      const [here, all] = [Number(match[1]), Number(match[2])];
      const right = [0, 1].some((host) => here === joined.length + host && all === bridgePoints + host);
      return right ? [] : [doubtAt(sentence, { index: match.index, text: match[0] }, told)];
    }),
    ...[...sentence.text.matchAll(linkedPoints)].flatMap((match) => {
      const number = Number(match[1]);
      if (number === joined.length || number === bridgePoints) return [];
      const digits = match[0].lastIndexOf(match[1] ?? "");
      return [doubtAt(sentence, { index: match.index + digits, text: match[0].slice(digits) }, told)];
    }),
  ]);
}

/** "210/231 đại biểu" and "có mặt: 210", against the roll call, of one point where the sentence names it. */
export function doubtfulPeople({ sentences: all, state }: CheckedText): Doubt[] {
  const sentences = all.filter((one) => isAboutPresence(one) && has(one, peopleCount, presentPeople));
  if (sentences.length === 0) return [];
  const whole = attendance(state);
  return sentences.flatMap((sentence) => {
    const point = namedPoint(sentence, state);
    const { attended, expected } = point ? countsAt(point) : whole;
    if (!attended) return [];
    const of = expected > 0 ? `/${expected}` : "";
    const says = point ? `${attended}${of} đại biểu` : (factWords({ of: "people" }, state) ?? "");
    const instead: Doubt["instead"] = point ? { text: says } : { fact: { of: "people" } };
    const told = { kind: "people", says, instead } as const;
    const ratios = [...sentence.text.matchAll(peopleCount)].filter(
      ([, here, all]) => Number(here) !== attended || (expected > 0 && Number(all) !== expected),
    );
    const alone = [...sentence.text.matchAll(presentPeople)].filter(([, here]) => Number(here) !== attended);
    return [
      ...ratios.map((match) => doubtAt(sentence, { index: match.index, text: match[0] }, told)),
      ...alone.map((match) => {
        const digits = match[0].indexOf(match[1] ?? "");
        const found = { index: match.index + digits, text: match[0].slice(digits) };
        return doubtAt(sentence, found, told);
      }),
    ];
  });
}

function has({ text }: Sentence, ...patterns: RegExp[]): boolean {
  return patterns.some((pattern) => text.search(pattern) >= 0);
}

function isAboutPresence({ text }: Sentence): boolean {
  return !otherwise.test(text);
}

function namedPoint({ text }: Sentence, { points }: ConferenceState): PointEntry | null {
  return points.find(({ name }) => name !== "" && text.includes(name)) ?? null;
}

function countsAt(point: PointEntry): { attended: number | null; expected: number } {
  return { attended: attendedAt(point), expected: expectedAt(point) };
}
