/** A time of day as people type it (8:15, 08h15, 08 giờ 15) as `HH:MM`, or `null`. */
export function readClock(typed: string): string | null {
  const found = /^(\d{1,2})\s*(?::|h|g|giờ|gio)\s*(\d{2})$/i.exec(typed.trim().normalize("NFC"));
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
