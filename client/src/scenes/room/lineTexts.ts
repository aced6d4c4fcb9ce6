/** Letters that fit beside the clock at 4 % of a 16:9 screen's height. */
const fitting = 72;

/** What the thin line shows at one moment. */
export interface LineText {
  conference: string | null;
  item: string | null;
}

/** Conference and item beside each other where both fit, else one after the other, the long ones in parts: nothing is cut off. */
export function lineTexts(conference: string, item: string | null): LineText[] {
  const length = conference.length + (item?.length ?? 0);
  if (length <= fitting) return [{ conference, item }];
  const items = item === null ? [] : parts(item).map((part) => ({ conference: null, item: part }));
  return [...items, ...parts(conference).map((part) => ({ conference: part, item: null }))];
}

/** A text in parts that fit, broken between words, with an ellipsis where it goes on. */
function parts(text: string): string[] {
  if (text.length <= fitting) return [text];
  const space = text.lastIndexOf(" ", fitting - 1);
  const end = space > 0 ? space : fitting - 1;
  return [`${text.slice(0, end)}…`, ...parts(`…${text.slice(end).trimStart()}`)];
}
