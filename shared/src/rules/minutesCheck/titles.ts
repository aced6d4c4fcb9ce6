import type { PersonFacts } from "../../model/person.ts";
import { minutesSections } from "../minutes.ts";
import { positionOf } from "../official/words.ts";
import type { ConferenceState } from "../state.ts";
import { type CheckedText, type Doubt, doubtAt, type Sentence } from "./doubt.ts";

/** Words that titles begin with; anything else behind a name is ordinary prose. */
const title =
  "(?:quyền |phó |nguyên )?(?:viện trưởng|trưởng phòng|trưởng ban|trưởng đoàn|chánh văn phòng|chánh thanh tra|chánh án|bí thư|chủ tịch|giám đốc|cục trưởng|vụ trưởng|tổng cục trưởng|kiểm sát viên|thẩm phán|thư ký|chuyên viên|cán bộ|ủy viên|trưởng bộ phận)";
/** What ends a title in the flow of a sentence. */
const verbs =
  /\s(?:đã|và|cùng|phát biểu|trình bày|báo cáo|kết luận|điều hành|chủ trì|nêu|đề nghị|cho biết|khẳng định|nhấn mạnh|giải trình|trả lời|tham gia|thay mặt|khai mạc|bế mạc|tiếp thu|giới thiệu|công bố|thông qua|điểm danh|tuyên bố|đọc|chỉ đạo|quán triệt|yêu cầu|ghi nhận|đánh giá|phân tích|làm rõ|bổ sung|hỏi|nhất trí|đồng ý|lên|được|sẽ|là)(?!\p{L})/iu;

/** Names of the log that stand beside another title than the log has. */
export function doubtfulTitles({ sentences, state }: CheckedText): Doubt[] {
  const people = peopleOf(state);
  return sentences.flatMap((sentence) =>
    people.flatMap((person) => {
      if (!sentence.text.includes(person.name)) return [];
      return [...behind(sentence, person), ...before(sentence, person)].filter(
        ({ found }) => !isTitleOf(found, person) && !people.some(({ name }) => found.includes(name)),
      );
    }),
  );
}

/** Everybody whom the log names with a title; a name that two people have is left alone. */
function peopleOf(state: ConferenceState): PersonFacts[] {
  const { conference } = state;
  const all = [conference?.chair, conference?.secretary, ...minutesSections(state).map(({ speaker }) => speaker)];
  const positions = new Map<string, Map<string, PersonFacts>>();
  for (const person of all)
    if (person && person.title !== "") {
      const known = positions.get(person.name) ?? new Map<string, PersonFacts>();
      positions.set(person.name, known.set(positionOf(person), person));
    }
  return [...positions.values()].flatMap((known) => (known.size === 1 ? [...known.values()] : []));
}

/** "Nguyễn Trình – Trưởng phòng 9", "Nguyễn Trình (Trưởng phòng 9)" */
function behind(sentence: Sentence, person: PersonFacts): Doubt[] {
  const pattern = new RegExp(`${escaped(person.name)}(?:\\s*[–—,(-]\\s*)(${title}(?!\\p{L})[^,;:()–—\\n]*)`, "giu");
  return [...sentence.text.matchAll(pattern)].flatMap((match) => {
    const whole = match[1] ?? "";
    const cut = whole.search(verbs);
    const found = (cut < 0 ? whole : whole.slice(0, cut)).replace(/[\s.]+$/u, "");
    return [doubt(sentence, match.index + match[0].length - whole.length, found, person)];
  });
}

/** "Viện trưởng Trần Quang Minh" */
function before(sentence: Sentence, person: PersonFacts): Doubt[] {
  const pattern = new RegExp(`(?<![\\p{L}])(${title})(?=\\s${escaped(person.name)}(?!\\p{L}))`, "giu");
  return [...sentence.text.matchAll(pattern)].map((match) => doubt(sentence, match.index, match[0], person));
}

function doubt(sentence: Sentence, index: number, text: string, person: PersonFacts): Doubt {
  const says = positionOf(person);
  return doubtAt(
    sentence,
    { index, text },
    { kind: "title", says: `${person.name} – ${says}`, instead: { text: says } },
  );
}

/** Whether words are a title that the log gives, or the beginning of one, or one with its unit behind. */
function isTitleOf(words: string, person: PersonFacts): boolean {
  const said = plain(words);
  const whole = plain(positionOf(person));
  const parts = [
    whole,
    ...whole.split(/\s*[,;–]\s*/u),
    plain(person.title),
    ...plain(person.title).split(/\s*[,;–]\s*/u),
  ];
  return parts.some((part) => part !== "" && (part.startsWith(said) || said.startsWith(part)));
}

function plain(text: string): string {
  return text.toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
