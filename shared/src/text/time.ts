/** Parts of an instant as a wall clock in `timeZone` shows them. */
export interface ClockParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Reads an ISO instant on the wall clock of an IANA time zone. */
export function clockParts(at: string, timeZone: string): ClockParts {
  const parts = new Map(
    format(timeZone)
      .formatToParts(new Date(at))
      .map((part) => [part.type, Number(part.value)]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: of("year"),
    month: of("month"),
    day: of("day"),
    hour: of("hour"),
    minute: of("minute"),
    second: of("second"),
  };
}

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });
  formats.set(timeZone, made);
  return made;
}

/** Writes two digits at least, as official documents do with numbers below ten. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** 2022-04-28: the calendar day of an instant. */
export function dayOf(at: string, timeZone: string): string {
  const { year, month, day } = clockParts(at, timeZone);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** 28/4/2022 */
export function shortDate(at: string, timeZone: string): string {
  const { day, month, year } = clockParts(at, timeZone);
  return `${day}/${month}/${year}`;
}

/** ngày 28 tháng 4 năm 2022; days below 10 and months 1 and 2 get a zero (NĐ 30/2020, Phụ lục I). */
export function longDate(at: string, timeZone: string): string {
  const { day, month, year } = clockParts(at, timeZone);
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** 07 giờ 30 */
export function officialTime(at: string, timeZone: string): string {
  const { hour, minute } = clockParts(at, timeZone);
  return `${twoDigits(hour)} giờ ${twoDigits(minute)}`;
}

/** 07:30 */
export function clockTime(at: string, timeZone: string): string {
  const { hour, minute } = clockParts(at, timeZone);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** 07:30:05 */
export function clockSeconds(at: string, timeZone: string): string {
  return `${clockTime(at, timeZone)}:${twoDigits(clockParts(at, timeZone).second)}`;
}

/** 12:05, or 1:12:40 from an hour on; of whole seconds, negative ones with a minus. */
export function duration(seconds: number): string {
  const sign = seconds < 0 ? "-" : "";
  const whole = Math.abs(Math.trunc(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = `${twoDigits(minutes)}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${sign}${hours}:${tail}` : `${sign}${tail}`;
}
