import { clockParts, twoDigits } from "@diemcau/shared/text/time";

/** A day and a time of day as the office types them: `YYYY-MM-DD` and `HH:MM` on the wall clock of the conference. */
export interface LocalTime {
  date: string;
  time: string;
}

/** Reads an instant on the wall clock of `timeZone`. */
export function toLocalTime(at: string, timeZone: string): LocalTime {
  const { year, month, day, hour, minute } = clockParts(at, timeZone);
  return { date: isoDate(year, month, day), time: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

/**
 * Finds the instant that a wall clock in `timeZone` shows as `local`, ISO in UTC. A time that is skipped when summer
 * time begins gives the instant an hour later on that clock.
 */
export function toInstant({ date, time }: LocalTime, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(first, timeZone)).toISOString();
}

/** How far the wall clock of `timeZone` is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockParts(new Date(instant).toISOString(), timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}
