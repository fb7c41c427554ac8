/** Applies one part of a date in words. */
import { localTimeOf, secondsOf } from './calendar.ts';
import { DAYS, MONTHS } from './format.ts';
import type { Reading } from './reading.ts';

/** 1 to 12 of a name or its first letters. */
export function monthNumber(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(short)) + 1;
}

/** 0 (Sunday) to 6 of a name or its first letters. */
export function dayNumber(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return DAYS.findIndex((day) => day.toLowerCase().startsWith(short));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** @returns false when there is no such date, or a date was named before */
export function setDate(reading: Reading, year: string | undefined, month: number, day: string): boolean {
  const dayOfMonth = Number(day);
  // Month and day 0 are the ones before the first: 0000-00-00 is November 30, -1.
  if (reading.date !== null || month > 12 || dayOfMonth > 31) return false;
  reading.date = { year: year === undefined ? null : fullYear(year), month, day: dayOfMonth };
  return true;
}

/** @returns false when there is no such time, or a time was named before */
export function setTime(reading: Reading, hour: string, minute = '0', second = '0', meridian?: string): boolean {
  let hours = Number(hour);
  const isPm = meridian?.[0]?.toLowerCase() === 'p';
  if (meridian !== undefined && (hours < 1 || hours > 12)) return false;
  if (meridian !== undefined) hours = (hours % 12) + (isPm ? 12 : 0);
  if (reading.isTimeNamed || hours > 24 || Number(minute) > 59 || Number(second) > 60) return false;
  reading.time = { hour: hours, minute: Number(minute), second: Number(second) };
  reading.isTimeNamed = true;
  return true;
}

/** Days named by words begin at midnight, whatever time was named before. */
export function midnight(reading: Reading): boolean {
  reading.time = { hour: 0, minute: 0, second: 0 };
  reading.isTimeNamed = false;
  return true;
}

/** `mon` stands for months after a number. */
export function addUnits(reading: Reading, amount: number, unit: string): boolean {
  const { relative } = reading;
  const name = unit.toLowerCase();
  if (name.startsWith('weekday')) reading.workdays += amount;
  else if (name.startsWith('sec')) relative.second += amount;
  else if (name.startsWith('min')) relative.minute += amount;
  else if (name.startsWith('hour')) relative.hour += amount;
  else if (name.startsWith('day')) relative.day += amount;
  else if (name.startsWith('week')) relative.day += amount * 7;
  else if (name.startsWith('fort') || name.startsWith('forth')) relative.day += amount * 14;
  else if (name.startsWith('mon')) relative.month += amount;
  else if (name.startsWith('year')) relative.year += amount;
  return true;
}

/** Four digits alone are a time of day when they can be one, otherwise a year. */
export function setTimeOrYear(reading: Reading, digits: string): boolean {
  const hour = digits.slice(0, 2);
  const minute = digits.slice(2);
  if (!reading.isTimeNamed && Number(hour) <= 24 && Number(minute) <= 59) return setTime(reading, hour, minute);
  reading.year = Number(digits);
  return true;
}

/** `2024.060`: the 60th day of the year. */
export function setDayOfYear(reading: Reading, year: string, dayOfYear: string): boolean {
  if (reading.date !== null || Number(dayOfYear) > 366) return false;
  reading.date = localTimeOf(secondsOf({ ...JANUARY_FIRST, year: Number(year), day: Number(dayOfYear) }));
  return true;
}

const JANUARY_FIRST = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
