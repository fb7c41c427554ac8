/** Calendars: PHP's manual, chapter Calendar. Julian day counts number the days from November 25th, 4714 BC on. */
import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { fromBinary } from '../../engine/byte-text.ts';
import { ValueError } from '../../engine/throwables.ts';
import { CALENDARS, type Calendar, CalendarId } from './calendars.ts';
import { daysToEaster, EasterMode } from './easter.ts';
import { dayCountToJewish, HebrewFlag, hebrewText } from './jewish.ts';
import { AFTER_FRENCH, type CalendarDay } from './solar.ts';

const [GREGORIAN, JULIAN, JEWISH, FRENCH] = CALENDARS as [Calendar, Calendar, Calendar, Calendar];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SECONDS_OF_DAY = 86_400;
/** Day count of January 1st, 1970. */
const UNIX_START = 2_440_588;
const LAST_UNIX_DAY = 106_751_993_607_888;
const MOST_EASTER_YEAR = 7_378_697_629_483_820_644n;

function calendarOf(name: string, id: number, position = 1): Calendar {
  const calendar = CALENDARS[id];
  if (calendar !== undefined) return calendar;
  throw new ValueError(`${name}(): Argument #${position} ($calendar) must be a valid calendar ID`);
}

function dateText({ year, month, day }: CalendarDay): string {
  return `${month}/${day}/${year}`;
}

function weekday(dayCount: number): number {
  return (((dayCount + 1) % 7) + 7) % 7;
}

function daysInMonth(calendar: Calendar, month: number, year: number): number {
  const first = calendar.toDayCount({ year, month, day: 1 });
  if (first === 0) throw new ValueError('Invalid date');
  const next =
    calendar.toDayCount({ year, month: month + 1, day: 1 }) ||
    calendar.toDayCount({ year: year === -1 ? 1 : year + 1, month: 1, day: 1 });
  return (next === 0 && calendar === FRENCH ? AFTER_FRENCH : next) - first;
}

/** A day as cal_from_jd() describes it. */
export interface CalendarDate {
  date: string;
  month: number;
  day: number;
  year: number;
  /** 0 for Sunday; null for a day that the Jewish calendar does not have. */
  dow: number | null;
  abbrevdayname: string;
  dayname: string;
  abbrevmonth: string;
  monthname: string;
}

function described(calendar: Calendar, dayCount: number): CalendarDate {
  const day = calendar.toDay(dayCount);
  const dow = calendar === JEWISH && day.year === 0 ? null : weekday(dayCount);
  const dayname = dow === null ? '' : WEEKDAYS[dow]!;
  return Object.assign(Object.create(null) as CalendarDate, {
    date: dateText(day),
    month: day.month,
    day: day.day,
    year: day.year,
    dow,
    abbrevdayname: dayname.slice(0, 3),
    dayname,
    abbrevmonth: calendar.shortName(day),
    monthname: calendar.monthName(day),
  });
}

/** A calendar as cal_info() describes it; months are numbered from 1. */
export interface CalendarInfo {
  months: Record<number, string>;
  abbrevmonths: Record<number, string>;
  maxdaysinmonth: number;
  calname: string;
  calsymbol: string;
}

function numbered(names: readonly string[]): Record<number, string> {
  return Object.assign(Object.create(null), Object.fromEntries(names.map((name, index) => [index + 1, name])));
}

function infoOf(calendar: Calendar): CalendarInfo {
  return Object.assign(Object.create(null) as CalendarInfo, {
    months: numbered(calendar.monthNames),
    abbrevmonths: numbered(calendar.shortNames),
    maxdaysinmonth: calendar.mostDays,
    calname: calendar.name,
    calsymbol: calendar.symbol,
  });
}

interface CalInfo {
  (calendar?: -1): CalendarInfo[];
  (calendar: number): CalendarInfo;
}

function monthName(dayCount: number, mode: number): string {
  const [calendar, isLong] = MONTH_MODES[mode] ?? [GREGORIAN, false];
  const day = calendar.toDay(dayCount);
  return isLong ? calendar.monthName(day) : calendar.shortName(day);
}

const MONTH_MODES: readonly (readonly [calendar: Calendar, isLong: boolean])[] = [
  [GREGORIAN, false],
  [GREGORIAN, true],
  [JULIAN, false],
  [JULIAN, true],
  [JEWISH, true],
  [FRENCH, true],
];

/** Hebrew letters as bytes of ISO-8859-8, which is what PHP gives. */
function asIso8859(text: string): string {
  const byteOf = (letter: string): string =>
    letter >= 'א' ? String.fromCharCode(letter.charCodeAt(0) - 0x5d0 + 0xe0) : letter;
  return fromBinary(Array.from(text, byteOf).join(''));
}

function jewishText(dayCount: number, isHebrew: boolean, flags: number): string {
  const day = dayCountToJewish(dayCount);
  if (!isHebrew) return dateText(day);
  if (day.year <= 0 || day.year > 9999) throw new ValueError('Year out of range (0-9999)');
  return asIso8859(hebrewText(day, flags));
}

function easterDate(year: number, mode: number): number {
  if (year < 1970 || year > 2037) {
    throw new ValueError('easter_date(): Argument #1 ($year) must be between 1970 and 2037 (inclusive)');
  }
  return new Date(year, 2, 21 + daysToEaster(year, mode)).getTime() / 1000;
}

function easterDays(year: number, mode: number): number {
  if (year > 0 && year <= MOST_EASTER_YEAR) return daysToEaster(year, mode);
  throw new ValueError(`easter_days(): Argument #1 ($year) must be between 1 and ${MOST_EASTER_YEAR}`);
}

function dayCountOf(timestamp: number | null): number {
  if (timestamp !== null && timestamp < 0) {
    throw new ValueError('unixtojd(): Argument #1 ($timestamp) must be greater than or equal to 0');
  }
  const moment = timestamp === null ? new Date() : new Date(timestamp * 1000);
  return GREGORIAN.toDayCount({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

function startOfDay(dayCount: number): number {
  if (dayCount >= UNIX_START && dayCount <= LAST_UNIX_DAY) return (dayCount - UNIX_START) * SECONDS_OF_DAY;
  throw new ValueError(`jday must be between ${UNIX_START} and ${LAST_UNIX_DAY}`);
}

function toDayCount({ toDayCount: convert }: Calendar): () => (month: number, day: number, year: number) => number {
  return () => (month, day, year) => convert({ year, month, day });
}

function fromDayCount({ toDay }: Calendar): () => (julianDay: number) => string {
  return () => (julianDay) => dateText(toDay(julianDay));
}

export const calendarFunctions = {
  /** Number of days of a month. @throws ValueError when the calendar has no such month */
  cal_days_in_month:
    () =>
    (calendar: number, month: number, year: number): number =>
      daysInMonth(calendarOf('cal_days_in_month', calendar), month, year),
  /** A Julian day count as a date of a calendar, with the names of its day and month. */
  cal_from_jd:
    () =>
    (julianDay: number, calendar: number): CalendarDate =>
      described(calendarOf('cal_from_jd', calendar, 2), julianDay),
  /** Describes a calendar (CAL_GREGORIAN …): its months and their number of days; without an argument, all four. */
  cal_info: () =>
    ((calendar = -1): CalendarInfo | CalendarInfo[] =>
      calendar === -1 ? CALENDARS.map(infoOf) : infoOf(calendarOf('cal_info', calendar))) as CalInfo,
  /** Julian day count of a date in a calendar (CAL_GREGORIAN …); 0 for an invalid date. */
  cal_to_jd:
    () =>
    (calendar: number, month: number, day: number, year: number): number =>
      calendarOf('cal_to_jd', calendar).toDayCount({ year, month, day }),
  /** Unix time of midnight at Easter Sunday, in the server's time zone. Years 1970 to 2037; this one if none is named. */
  easter_date:
    () =>
    (year: number | null = null, mode = 0): number =>
      easterDate(year ?? new Date().getFullYear(), mode),
  /** Days from March 21st to Easter Sunday of a year, by default the current one. */
  easter_days:
    () =>
    (year: number | null = null, mode = 0): number =>
      easterDays(year ?? new Date().getFullYear(), mode),
  /** Julian day count of a French Republican date; 0 outside the years 1 to 14. */
  frenchtojd: toDayCount(FRENCH),
  /** Julian day count of a Gregorian date; 0 for an invalid date. */
  gregoriantojd: toDayCount(GREGORIAN),
  /**
   * Day of the week of a Julian day count: a number, 0 for Sunday, or with CAL_DOW_LONG or CAL_DOW_SHORT its English
   * name.
   */
  jddayofweek:
    () =>
    (julianDay: number, mode = 0): number | string => {
      const name = WEEKDAYS[weekday(julianDay)]!;
      if (mode === DayMode.CAL_DOW_LONG) return name;
      return mode === DayMode.CAL_DOW_SHORT ? name.slice(0, 3) : weekday(julianDay);
    },
  /** Name of the month of a Julian day count; `mode` (CAL_MONTH_*) chooses calendar and length. */
  jdmonthname:
    () =>
    (julianDay: number, mode: number): string =>
      monthName(julianDay, mode),
  /** French Republican date of a Julian day count as `month/day/year`; `0/0/0` outside its years. */
  jdtofrench: fromDayCount(FRENCH),
  /** Gregorian date of a Julian day count as `month/day/year`. */
  jdtogregorian: fromDayCount(GREGORIAN),
  /** A Jewish date as `month/day/year`, or `hebrew` in letters of ISO-8859-8; `flags` are CAL_JEWISH_ADD_*. */
  jdtojewish:
    () =>
    (julianDay: number, hebrew = false, flags = 0): string =>
      jewishText(julianDay, hebrew, flags),
  /** Julian date of a Julian day count as `month/day/year`. */
  jdtojulian: fromDayCount(JULIAN),
  /** Unix time of the start of a day, UTC. @throws ValueError for days before 1970 */
  jdtounix: () => startOfDay,
  /** Julian day count of a Jewish date; 0 for an invalid date. */
  jewishtojd: toDayCount(JEWISH),
  /** Julian day count of a Julian date; 0 for an invalid date. */
  juliantojd: toDayCount(JULIAN),
  /** Julian day count of a Unix time, by default the current one, in the server's time zone. */
  unixtojd:
    () =>
    (timestamp: number | null = null): number =>
      dayCountOf(timestamp),
} satisfies FunctionTable;

const DayMode = { CAL_DOW_DAYNO: 0, CAL_DOW_LONG: 1, CAL_DOW_SHORT: 2 } as const;

export const calendarConstants = {
  ...CalendarId,
  CAL_NUM_CALS: CALENDARS.length,
  ...DayMode,
  CAL_MONTH_GREGORIAN_SHORT: 0,
  CAL_MONTH_GREGORIAN_LONG: 1,
  CAL_MONTH_JULIAN_SHORT: 2,
  CAL_MONTH_JULIAN_LONG: 3,
  CAL_MONTH_JEWISH: 4,
  CAL_MONTH_FRENCH: 5,
  ...EasterMode,
  CAL_JEWISH_ADD_ALAFIM_GERESH: HebrewFlag.alafimGeresh,
  CAL_JEWISH_ADD_ALAFIM: HebrewFlag.alafim,
  CAL_JEWISH_ADD_GERESHAYIM: HebrewFlag.gereshayim,
} satisfies ConstantTable;
