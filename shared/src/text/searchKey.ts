/** Folds text to what people type when they search: no accents, `đ` as `d`, lower case. */
export function searchKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Makes a web address part of a title: letters, digits and single hyphens, at most `max` characters. */
export function slug(title: string, max = 80): string {
  const words = searchKey(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= max) return words;
  const cut = words.lastIndexOf("-", max);
  return words.slice(0, cut > 0 ? cut : max);
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Orders texts as a Vietnamese dictionary does. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
