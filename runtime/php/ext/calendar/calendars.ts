/** The four calendars by their numbers: names of months, and both ways between their days and day counts. */
import { dayCountToJewish, isJewishLeapYear, JEWISH_MONTHS, jewishMonthName, jewishToDayCount } from './jewish.ts';
import {
  type CalendarDay,
  dayCountToFrench,
  dayCountToGregorian,
  dayCountToJulian,
  frenchToDayCount,
  gregorianToDayCount,
  julianToDayCount,
} from './solar.ts';

export const CalendarId = { CAL_GREGORIAN: 0, CAL_JULIAN: 1, CAL_JEWISH: 2, CAL_FRENCH: 3 } as const;

export interface Calendar {
  readonly name: string;
  readonly symbol: keyof typeof CalendarId;
  readonly mostDays: number;
  toDayCount(day: CalendarDay): number;
  toDay(dayCount: number): CalendarDay;
  /** Full and short names, from the first month on; leap years have all of them. */
  readonly monthNames: readonly string[];
  readonly shortNames: readonly string[];
  /** Name of a day's month, '' for none. */
  monthName(day: CalendarDay): string;
  shortName(day: CalendarDay): string;
}

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const FRENCH =
  'Vendemiaire,Brumaire,Frimaire,Nivose,Pluviose,Ventose,Germinal,Floreal,Prairial,Messidor,Thermidor,Fructidor,Extra';
const FRENCH_MONTHS = FRENCH.split(',');
const JEWISH_NAMES = Array.from({ length: JEWISH_MONTHS }, (_, index) => jewishMonthName(index + 1, true));

type NamedMonths = Pick<Calendar, 'monthNames' | 'shortNames' | 'monthName' | 'shortName'>;

function named(names: readonly string[], letters = Number.POSITIVE_INFINITY): NamedMonths {
  const shortNames = names.map((name) => name.slice(0, letters));
  return {
    monthNames: names,
    shortNames,
    monthName: ({ month }) => names[month - 1] ?? '',
    shortName: ({ month }) => shortNames[month - 1] ?? '',
  };
}

function jewishName({ year, month }: CalendarDay): string {
  return jewishMonthName(month, isJewishLeapYear(year));
}

/** By CalendarId. */
export const CALENDARS: readonly Calendar[] = [
  {
    ...named(MONTHS, 3),
    name: 'Gregorian',
    symbol: 'CAL_GREGORIAN',
    mostDays: 31,
    toDayCount: gregorianToDayCount,
    toDay: dayCountToGregorian,
  },
  {
    ...named(MONTHS, 3),
    name: 'Julian',
    symbol: 'CAL_JULIAN',
    mostDays: 31,
    toDayCount: julianToDayCount,
    toDay: dayCountToJulian,
  },
  {
    ...named(JEWISH_NAMES),
    monthName: jewishName,
    shortName: jewishName,
    name: 'Jewish',
    symbol: 'CAL_JEWISH',
    mostDays: 30,
    toDayCount: jewishToDayCount,
    toDay: dayCountToJewish,
  },
  {
    ...named(FRENCH_MONTHS),
    name: 'French',
    symbol: 'CAL_FRENCH',
    mostDays: 30,
    toDayCount: frenchToDayCount,
    toDay: dayCountToFrench,
  },
];
