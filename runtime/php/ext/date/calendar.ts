/** Days and years of the proleptic Gregorian calendar. */

/** A point of local time. Months from 1, days from 1. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export const SECONDS_PER_DAY = 86400;

/** Seconds from 1970-01-01 as if the local time were UTC; fields may be out of range and carry over. */
export function secondsOf(time: LocalTime): number {
  const { year, month, day, hour, minute, second } = time;
  return daysOf(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
}

function daysOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const realYear = Math.floor(months / 12);
  const date = new Date(0);
  date.setUTCFullYear(realYear, months - realYear * 12, 1);
  return date.getTime() / 1000 / SECONDS_PER_DAY + day - 1;
}

/** The local time that many seconds after 1970-01-01. */
export function localTimeOf(seconds: number): LocalTime {
  const date = new Date(seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of the year, from 0. */
export function dayOfYear({ year, month, day }: LocalTime): number {
  return daysOf(year, month, day) - daysOf(year, 1, 1);
}

/** Day of the week, Sunday is 0. */
export function dayOfWeek({ year, month, day }: LocalTime): number {
  const days = daysOf(year, month, day) + 4;
  return ((days % 7) + 7) % 7;
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(time: LocalTime): { readonly year: number; readonly week: number } {
  const weekday = dayOfWeek(time) || 7;
  // The week belongs to the year of its Thursday.
  const thursday = localTimeOf((daysOf(time.year, time.month, time.day) + 4 - weekday) * SECONDS_PER_DAY);
  return { year: thursday.year, week: Math.floor(dayOfYear(thursday) / 7) + 1 };
}
