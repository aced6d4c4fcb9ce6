import type { Turn } from "../../model/floor.ts";
import { type CheckedText, type Doubt, doubtAt } from "./doubt.ts";

const nobody =
  /không (?:có|còn) (?:ý kiến|đại biểu|đồng chí|ai|lượt)(?: nào| gì)?(?: phát biểu| tham gia| thảo luận)?(?!\s*(?:nào |gì )?(?:khác|thêm|bổ sung|phản đối)|\p{L}|\s*[:\d])/giu;
const turnCount = /(?<![\p{L}\p{N}/,.])(\d{1,3})\s+lượt (?:ý kiến )?phát biểu(?!\p{L})/giu;

/** "Không có ý kiến" in an item where others than its own person spoke. */
export function deniedSpeeches({ sentences, section, state }: CheckedText): Doubt[] {
  if (section?.kind !== "item") return [];
  const others = turnsIn(section.id, state.turns).filter(({ speaker }) => speaker.name !== section.speaker?.name);
  const names = [...new Set(others.map(({ speaker }) => speaker.name))];
  if (names.length === 0) return [];
  const says = `có ${others.length} lượt phát biểu: ${names.join(", ")}`;
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(nobody)].map((match) =>
      doubtAt(sentence, { index: match.index, text: match[0] }, { kind: "nobody", says, instead: null }),
    ),
  );
}

/** "09 lượt phát biểu", against the turns of the item and of the whole conference. */
export function doubtfulTurnCounts({ sentences, section, state }: CheckedText): Doubt[] {
  const all = state.turns.filter(({ undone }) => !undone).length;
  const here = section?.kind === "item" ? turnsIn(section.id, state.turns).length : all;
  if (all === 0) return [];
  const says = here === all ? `${all} lượt phát biểu` : `mục này ${here} lượt phát biểu, cả hội nghị ${all} lượt`;
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(turnCount)].flatMap((match) => {
      const number = Number(match[1]);
      if (number === all || number === here) return [];
      const instead = here === all ? { text: match[0].replace(/\d+/, String(all).padStart(2, "0")) } : null;
      return [doubtAt(sentence, { index: match.index, text: match[0] }, { kind: "speeches", says, instead })];
    }),
  );
}

function turnsIn(sectionId: string, turns: readonly Turn[]): Turn[] {
  return turns.filter(({ undone, item }) => !undone && item !== null && `item:${item.id}` === sectionId);
}
