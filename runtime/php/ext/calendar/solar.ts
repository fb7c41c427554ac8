/** Days of the Gregorian, Julian and French Republican calendars as Julian day counts (ext/calendar/gregor.c, julian.c, french.c). */

/** A day of some calendar; all zeros where the calendar has none. There is no year 0: -1 is followed by 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const NO_DAY: CalendarDay = { year: 0, month: 0, day: 0 };

/** Years are counted from March 1st of this year before ours, so that the leap day is the last of its year. */
const BASE_YEAR = 4800;
/** Day counts of March 1st of the base year. */
const GREGORIAN_BASE = -32_044;
const JULIAN_BASE = -32_082;
const DAYS_OF_FOUR_YEARS = 1461;
const DAYS_OF_FOUR_CENTURIES = 146_097;
/** Years since the base are C's ints. PHP guards those of the Gregorian calendar by adding whole centuries to single years. */
const MOST_YEARS = 2 ** 31 - 1;
const MOST_CENTURIES = Math.floor(MOST_YEARS / 100);

/** Days from March 1st to the first day of the month this many months later. */
function daysOfMonths(monthsAfterMarch: number): number {
  return Math.floor((153 * monthsAfterMarch + 2) / 5);
}

/** The year since the base and the month since March. */
function shifted({ year, month }: CalendarDay): [years: number, monthsAfterMarch: number] {
  const astronomical = year < 0 ? year + 1 : year;
  const isBeforeMarch = month < 3;
  return [astronomical + BASE_YEAR - (isBeforeMarch ? 1 : 0), month + (isBeforeMarch ? 9 : -3)];
}

function unshifted(years: number, dayOfYear: number): CalendarDay {
  const monthsAfterMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const isNextYear = monthsAfterMarch > 9;
  const astronomical = years - BASE_YEAR + (isNextYear ? 1 : 0);
  return {
    year: astronomical > 0 ? astronomical : astronomical - 1,
    month: monthsAfterMarch + (isNextYear ? -9 : 3),
    day: dayOfYear - daysOfMonths(monthsAfterMarch) + 1,
  };
}

function isPossible({ year, month, day }: CalendarDay): boolean {
  return year !== 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The day count; 0 for what is no date, or lies before the first day. The 31st of a short month is a day of the next. */
export function gregorianToDayCount(date: CalendarDay): number {
  if (!isPossible(date) || date.year < -4714) return 0;
  const [years, months] = shifted(date);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return Math.max(0, GREGORIAN_BASE + 365 * years + leapDays + daysOfMonths(months) + date.day - 1);
}

export function dayCountToGregorian(dayCount: number): CalendarDay {
  if (dayCount <= 0) return NO_DAY;
  const days = dayCount - GREGORIAN_BASE;
  const fourCenturies = Math.floor(days / DAYS_OF_FOUR_CENTURIES);
  const rest = days - fourCenturies * DAYS_OF_FOUR_CENTURIES;
  // The last day of four centuries is a leap day that belongs to the fourth of them.
  const century = Math.min(3, Math.floor(rest / 36_524));
  const dayOfCentury = rest - century * 36_524;
  const year = Math.min(99, Math.floor((4 * dayOfCentury + 3) / DAYS_OF_FOUR_YEARS));
  const centuries = 4 * fourCenturies + century;
  if (centuries + year > MOST_CENTURIES) return NO_DAY;
  return unshifted(100 * centuries + year, dayOfCentury - Math.floor((year * DAYS_OF_FOUR_YEARS) / 4));
}

export function julianToDayCount(date: CalendarDay): number {
  if (!isPossible(date) || date.year < -4713) return 0;
  const [years, months] = shifted(date);
  return Math.max(0, JULIAN_BASE + 365 * years + Math.floor(years / 4) + daysOfMonths(months) + date.day - 1);
}

export function dayCountToJulian(dayCount: number): CalendarDay {
  if (dayCount <= 0) return NO_DAY;
  const days = dayCount - JULIAN_BASE;
  const years = Math.floor((4 * days + 3) / DAYS_OF_FOUR_YEARS);
  if (years > MOST_YEARS) return NO_DAY;
  return unshifted(years, days - Math.floor((years * DAYS_OF_FOUR_YEARS) / 4));
}

/** The Republic's years 1 to 14, in which every fourth is a leap year, beginning with the third. */
const FRENCH_BASE = 2_375_474;
const FIRST_FRENCH_DAY = 2_375_840;
const LAST_FRENCH_DAY = 2_380_952;
const FRENCH_YEARS = 14;
/** Twelve of thirty days, and one of the days that are left. */
const FRENCH_MONTHS = 13;

export function frenchToDayCount({ year, month, day }: CalendarDay): number {
  const isFrench = year >= 1 && year <= FRENCH_YEARS && month >= 1 && month <= FRENCH_MONTHS && day >= 1 && day <= 30;
  return isFrench ? FRENCH_BASE + Math.floor((year * DAYS_OF_FOUR_YEARS) / 4) + (month - 1) * 30 + day : 0;
}

export function dayCountToFrench(dayCount: number): CalendarDay {
  if (dayCount < FIRST_FRENCH_DAY || dayCount > LAST_FRENCH_DAY) return NO_DAY;
  const quarters = (dayCount - FRENCH_BASE) * 4 - 1;
  const dayOfYear = Math.floor((quarters % DAYS_OF_FOUR_YEARS) / 4);
  const year = Math.floor(quarters / DAYS_OF_FOUR_YEARS);
  return { year, month: Math.floor(dayOfYear / 30) + 1, day: (dayOfYear % 30) + 1 };
}

/** The day after the Republic's last one. */
export const AFTER_FRENCH = LAST_FRENCH_DAY + 1;
