/** Days of the Jewish calendar as Julian day counts (ext/calendar/jewish.c). Months from Tishri; 6 and 7 are Adar I and II. */
import { type CalendarDay, NO_DAY } from './solar.ts';

/** Day count of 1 Tishri of the year 1. */
const FIRST_DAY = 347_998;
const LAST_DAY_COUNT = 324_542_846;
/** Parts of a day in which the molad is counted, and what a month and a cycle's start have of them. */
const PARTS_OF_DAY = 25_920;
const PARTS_OF_MONTH = 13_753;
const PARTS_AT_START = 12_084;
const ADAR_I = 6;
const ADAR_II = 7;
export const JEWISH_MONTHS = 13;

export function isJewishLeapYear(year: number): boolean {
  return (7 * year + 1) % 19 < 7;
}

/** Days from the calendar's start to the mean new moon of a year's Tishri, moved so that no year begins on days 1, 4 or 6. */
function meanStart(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = PARTS_AT_START + PARTS_OF_MONTH * months;
  const day = 29 * months + Math.floor(parts / PARTS_OF_DAY);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** Day count of 1 Tishri: the start is put off where a year would have a length that no year may have. */
function startOfYear(year: number): number {
  const own = meanStart(year);
  const isNextTooFar = meanStart(year + 1) - own === 356;
  const isLastTooNear = own - meanStart(year - 1) === 382;
  return FIRST_DAY + own + (isNextTooFar ? 2 : isLastTooNear ? 1 : 0);
}

/** Lengths of the months; Adar I has no days in a common year. */
function monthLengths(year: number): number[] {
  const isLeap = isJewishLeapYear(year);
  const days = startOfYear(year + 1) - startOfYear(year) - (isLeap ? 30 : 0);
  const heshvan = days === 355 ? 30 : 29;
  const kislev = days === 353 ? 29 : 30;
  return [30, heshvan, kislev, 29, 30, isLeap ? 30 : 0, 29, 30, 29, 30, 29, 30, 29];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The day count; 0 for what is no date. The 30th of a short month is a day of the next. */
export function jewishToDayCount({ year, month, day }: CalendarDay): number {
  if (year <= 0 || day <= 0 || day > 30 || month < 1 || month > JEWISH_MONTHS) return 0;
  return startOfYear(year) + sum(monthLengths(year).slice(0, month - 1)) + day - 1;
}

export function dayCountToJewish(dayCount: number): CalendarDay {
  if (dayCount < FIRST_DAY || dayCount > LAST_DAY_COUNT) return NO_DAY;
  // A year has 365.2468 days in the mean: this is the year itself, or the one before or after.
  let year = Math.floor((dayCount - FIRST_DAY) / 365.2468) + 1;
  while (startOfYear(year) > dayCount) year--;
  while (startOfYear(year + 1) <= dayCount) year++;
  let left = dayCount - startOfYear(year);
  const lengths = monthLengths(year);
  let month = 1;
  while (left >= lengths[month - 1]!) left -= lengths[month++ - 1]!;
  return { year, month, day: left + 1 };
}

const NAMES = 'Tishri,Heshvan,Kislev,Tevet,Shevat,,,Nisan,Iyyar,Sivan,Tammuz,Av,Elul'.split(',');
const HEBREW_NAMES = 'תשרי,חשון,כסלו,טבת,שבט,,,ניסן,אייר,סיון,תמוז,אב,אלול'.split(',');

/** Name of a month; '' for 0. A common year has one Adar. */
export function jewishMonthName(month: number, isLeapYear: boolean): string {
  if (month === ADAR_I) return isLeapYear ? 'Adar I' : '';
  if (month === ADAR_II) return isLeapYear ? 'Adar II' : 'Adar';
  return NAMES[month - 1] ?? '';
}

function hebrewMonthName(month: number, isLeapYear: boolean): string {
  if (month === ADAR_I) return "אדר א'";
  if (month === ADAR_II) return isLeapYear ? "אדר ב'" : 'אדר';
  return HEBREW_NAMES[month - 1]!;
}

/** How a Hebrew number is written: bits of jdtojewish()'s flags. */
export const HebrewFlag = { alafimGeresh: 2, alafim: 4, gereshayim: 8 } as const;

const ONES = ' אבגדהוזחט';
const TENS = ' יכלמנסעפצ';
const HUNDREDS = ' קרש';

/** The letters of 1 to 999: 15 and 16 are written as 9 and 6, 9 and 7. */
function letters(number: number): string {
  const rest = number % 100;
  const hundreds = (number - rest) / 100;
  const high = 'ת'.repeat(Math.floor(hundreds / 4)) + (HUNDREDS[hundreds % 4] ?? '');
  const low = rest === 15 || rest === 16 ? `ט${ONES[rest - 9]}` : `${TENS[Math.floor(rest / 10)]}${ONES[rest % 10]}`;
  return (high + low).replaceAll(' ', '');
}

function hebrewNumber(number: number, flags: number): string {
  const thousands = Math.floor(number / 1000);
  const text = letters(number % 1000);
  const geresh = (flags & HebrewFlag.alafimGeresh) !== 0 ? "'" : '';
  const alafim = (flags & HebrewFlag.alafim) !== 0 ? ' אלפים ' : '';
  const before = thousands === 0 ? '' : ONES[thousands]! + geresh + alafim;
  if ((flags & HebrewFlag.gereshayim) === 0 || text === '') return before + text;
  return before + (text.length === 1 ? `${text}'` : `${text.slice(0, -1)}"${text.at(-1)}`);
}

/** `ג אדר התשפג` */
export function hebrewText({ year, month, day }: CalendarDay, flags: number): string {
  const name = hebrewMonthName(month, isJewishLeapYear(year));
  return `${hebrewNumber(day, flags)} ${name} ${hebrewNumber(year, flags)}`;
}
