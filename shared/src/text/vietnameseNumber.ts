/** Groups of three by dots or spaces, then a decimal comma: "1.234,5", "1 234,5", "1234,5". */
const form = /^([-−–]?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?$/;

/** Largest number that a report takes, either way, and most digits after the comma. */
export const numberLimit = { largest: 1e12, decimals: 6 } as const;

/**
 * Reads a number as offices write it: "1.234,5" is one thousand two hundred thirty-four and a half. A dot that groups nothing ("1.5") is
 * refused, since it can't be told what was meant; so is anything else, with `null`.
 */
export function readVietnameseNumber(text: string): number | null {
  const [, sign, whole, decimals = ""] = form.exec(text.trim()) ?? [];
  if (whole === undefined || decimals.length > numberLimit.decimals) return null;
  const size = Number(`${whole.replace(/\D/g, "")}.${decimals || "0"}`);
  if (size > numberLimit.largest) return null;
  return sign && size !== 0 ? -size : size;
}

/** Writes a number as offices do: 1.234,5. */
export function writeVietnameseNumber(value: number): string {
  const [whole = "0", decimals = ""] = Math.abs(value).toFixed(numberLimit.decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const rest = decimals.replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${grouped}${rest && `,${rest}`}`;
}
