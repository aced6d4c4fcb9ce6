import { twoDigits } from "@diemcau/shared/text/time";

/** Reads a day as people type it (28/4/2022, 28-4-2022, 28.4.22) into `YYYY-MM-DD`; absent when it is no day of the calendar. */
export function readDate(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (!parts) return null;
  const [day, month, typedYear] = parts.slice(1).map(Number);
  if (day === undefined || month === undefined || typedYear === undefined) return null;
  const year = typedYear < 100 ? 2000 + typedYear : typedYear;
  const made = new Date(Date.UTC(year, month - 1, day));
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return real && year >= 1900 ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** Writes `2022-04-28` as 28/4/2022. */
export function writeDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return year && month && day ? `${day}/${month}/${year}` : "";
}

/** Reads a time of day as people type it (7:30, 07 giờ 30, 7h30, 7h) into `HH:MM`. */
export function readTime(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*(?:[:.]|giờ|gio|h)\s*(\d{1,2})?\s*(?:phút|phut|p|')?\s*$/i.exec(text.normalize("NFC"));
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  return hour < 24 && minute < 60 ? `${twoDigits(hour)}:${twoDigits(minute)}` : null;
}

/** Writes `07:30` as 07 giờ 30. */
export function writeTime(time: string): string {
  const [hour, minute] = time.split(":");
  return hour && minute ? `${hour} giờ ${minute}` : "";
}
