/** PHP's manual, chapter Date and Time: the functions. */

import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { orderedArray } from '../../engine/ordered-array.ts';
import { ErrorLevel } from '../../engine/report.ts';
import type { Request } from '../../main/request.ts';
import { dayOfWeek, dayOfYear, daysInMonth, type LocalTime } from './calendar.ts';
import { DAYS, formatDate, MONTHS } from './format.ts';
import { parseDate } from './parse.ts';
import { GMT, isSummerTime, localTimeIn, namedZone, timestampIn, UTC, type Zone } from './zone.ts';

/** The zone a request counts in: that of date_default_timezone_set(), else of the directive date.timezone. */
class DefaultZone {
  chosen: Zone | null = null;
  configured: Zone = UTC;
  /** What `configured` was read from. */
  directive = '';
}

function zoneOf(request: Request): Zone {
  const state = request.stateOf(DefaultZone);
  if (state.chosen !== null) return state.chosen;
  const directive = request.ini.text('date.timezone');
  if (directive !== state.directive) {
    state.directive = directive;
    state.configured = namedZone(directive) ?? UTC;
  }
  return state.configured;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function setZone(request: Request, name: string): boolean {
  const zone = namedZone(name);
  if (zone === null) {
    const message = `date_default_timezone_set(): Timezone ID '${name}' is invalid`;
    request.diagnostics.raise(ErrorLevel.E_NOTICE, message);
    return false;
  }
  request.stateOf(DefaultZone).chosen = zone;
  request.diagnostics.logTimezone = zone.name;
  return true;
}

/** hour, minute, second, month, day, year; null for the current value. */
type Fields = readonly [hour: number, ...others: (number | null | undefined)[]];

function makeTime(fields: Fields, zone: Zone): number {
  const current = localTimeIn(zone, now());
  const [hour, minute, second, month, day, year] = fields;
  return timestampIn(zone, {
    hour,
    minute: minute ?? current.minute,
    second: second ?? current.second,
    month: month ?? current.month,
    day: day ?? current.day,
    year: year === null || year === undefined ? current.year : centuryOf(year),
  });
}

/** Two-digit years are near. */
function centuryOf(year: number): number {
  if (year >= 0 && year < 70) return year + 2000;
  return year >= 70 && year <= 100 ? year + 1900 : year;
}

const INTEGER_FORMATS = 'BdhHiILmNostUwWyYzZ';

function integerField(request: Request, format: string, timestamp: number): number | false {
  const isKnown = format.length === 1 && INTEGER_FORMATS.includes(format);
  // 32 bits, as in PHP: U wraps around in 2038.
  if (isKnown) return Number(formatDate(format, timestamp, zoneOf(request))) | 0;
  const fault = format.length === 1 ? 'Unrecognized date format token' : 'idate format is one char';
  request.diagnostics.raise(ErrorLevel.E_WARNING, `idate(): ${fault}`);
  return false;
}

function dateParts(time: LocalTime, timestamp: number): Record<string, string | number> {
  return orderedArray<string | number>([
    ['seconds', time.second],
    ['minutes', time.minute],
    ['hours', time.hour],
    ['mday', time.day],
    ['wday', dayOfWeek(time)],
    ['mon', time.month],
    ['year', time.year],
    ['yday', dayOfYear(time)],
    ['weekday', DAYS[dayOfWeek(time)]!],
    ['month', MONTHS[time.month - 1]!],
    [0, timestamp],
  ]);
}

function tmFields(time: LocalTime, isSummer: boolean): Record<string, number> {
  return {
    tm_sec: time.second,
    tm_min: time.minute,
    tm_hour: time.hour,
    tm_mday: time.day,
    tm_mon: time.month - 1,
    tm_year: time.year - 1900,
    tm_wday: dayOfWeek(time),
    tm_yday: dayOfYear(time),
    tm_isdst: isSummer ? 1 : 0,
  };
}

/** What strtotime() could not read counts as 1970. */
function pointOf(timestamp: number | false | null): number {
  return timestamp === false ? 0 : (timestamp ?? now());
}

type MakeTime = (
  hour: number,
  minute?: number | null,
  second?: number | null,
  month?: number | null,
  day?: number | null,
  year?: number | null,
) => number;

export const dateFunctions = {
  /**
   * Formats a Unix time, by default the current one: `date('Y-m-d H:i:s')`. Uses the time zone of
   * date_default_timezone_set().
   */
  date:
    (request) =>
    (format: string, timestamp: number | false | null = null): string =>
      formatDate(format, pointOf(timestamp), zoneOf(request)),
  /** Formats a Unix time in UTC, by default the current one, with the format of date(). */
  gmdate:
    () =>
    (format: string, timestamp: number | false | null = null): string =>
      formatDate(format, pointOf(timestamp), GMT),
  /**
   * One part of a date as a number, chosen by one format character: `Y`, `m`, `d`, `H`, `U` … False with a warning
   * for any other format.
   */
  idate:
    (request) =>
    (format: string, timestamp: number | false | null = null): number | false =>
      integerField(request, format, pointOf(timestamp)),
  /** Unix time of a local date and time. Parts out of range carry over; parts left out are the current ones. */
  mktime:
    (request): MakeTime =>
    (...fields) =>
      makeTime(fields, zoneOf(request)),
  /** Unix time of a date and time in UTC. Parts out of range carry over; parts left out are the current ones. */
  gmmktime:
    (): MakeTime =>
    (...fields) =>
      makeTime(fields, UTC),
  /** True when the Gregorian calendar has this date; years 1 to 32767. */
  checkdate:
    () =>
    (month: number, day: number, year: number): boolean =>
      month >= 1 && month <= 12 && year >= 1 && year <= 32767 && day >= 1 && day <= daysInMonth(year, month),
  /**
   * Unix time of a date in English: `2026-11-23 10:00`, `next monday`, `+1 week`, relative to `baseTimestamp`
   * (default now). False when it cannot be parsed.
   */
  strtotime:
    (request) =>
    (datetime: string, baseTimestamp: number | null = null): number | false =>
      parseDate(datetime, baseTimestamp ?? now(), zoneOf(request)) ?? false,
  /**
   * Parts of a Unix time, by default the current one, by name: `seconds`, `minutes`, `hours`, `mday`, `wday`, `mon`,
   * `year`, `yday`, `weekday`, `month` and 0 for the time itself.
   */
  getdate:
    (request) =>
    (timestamp: number | null = null): Record<string, string | number> => {
      const at = timestamp ?? now();
      return dateParts(localTimeIn(zoneOf(request), at), at);
    },
  /**
   * Parts of a Unix time, by default the current one, as C's struct tm: by number, or with `associative` by name
   * (`tm_sec` …). Months count from 0, years from 1900.
   */
  localtime:
    (request) =>
    (timestamp: number | null = null, associative = false): Record<string, number> | number[] => {
      const at = timestamp ?? now();
      const zone = zoneOf(request);
      const fields = tmFields(localTimeIn(zone, at), isSummerTime(zone, at));
      return associative ? Object.assign(Object.create(null), fields) : Object.values(fields);
    },
  /** Name of the time zone that dates use. */
  date_default_timezone_get: (request) => (): string => zoneOf(request).name,
  /**
   * Sets the time zone for dates in this request. False with a notice for a name that the tz database does not have.
   */
  date_default_timezone_set:
    (request) =>
    (timezoneId: string): boolean =>
      setZone(request, timezoneId),
  /** Current Unix time in seconds. */
  time: () => (): number => Math.floor(Date.now() / 1000),
} satisfies FunctionTable;

export const dateConstants = {
  DATE_ATOM: 'Y-m-d\\TH:i:sP',
  DATE_COOKIE: 'l, d-M-Y H:i:s T',
  DATE_ISO8601: 'Y-m-d\\TH:i:sO',
  DATE_ISO8601_EXPANDED: 'X-m-d\\TH:i:sP',
  DATE_RFC822: 'D, d M y H:i:s O',
  DATE_RFC850: 'l, d-M-y H:i:s T',
  DATE_RFC1036: 'D, d M y H:i:s O',
  DATE_RFC1123: 'D, d M Y H:i:s O',
  DATE_RFC7231: 'D, d M Y H:i:s \\G\\M\\T',
  DATE_RFC2822: 'D, d M Y H:i:s O',
  DATE_RFC3339: 'Y-m-d\\TH:i:sP',
  DATE_RFC3339_EXTENDED: 'Y-m-d\\TH:i:s.vP',
  DATE_RSS: 'D, d M Y H:i:s O',
  DATE_W3C: 'Y-m-d\\TH:i:sP',
} as const satisfies ConstantTable;
