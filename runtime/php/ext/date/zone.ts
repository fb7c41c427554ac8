/** Time zones: distance from UTC, summer time and names. */
import { type LocalTime, localTimeOf, SECONDS_PER_DAY, secondsOf } from './calendar.ts';

/** Abbreviations of zones that Intl only knows by their long names. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'Greenwich Mean Time': 'GMT',
  'British Summer Time': 'BST',
  'Irish Standard Time': 'IST',
  'Western European Standard Time': 'WET',
  'Western European Summer Time': 'WEST',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET',
  'Eastern European Summer Time': 'EEST',
  'Moscow Standard Time': 'MSK',
  'South Africa Standard Time': 'SAST',
  'East Africa Time': 'EAT',
  'West Africa Standard Time': 'WAT',
  'Central Africa Time': 'CAT',
  'India Standard Time': 'IST',
  'Pakistan Standard Time': 'PKT',
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'China Standard Time': 'CST',
  'Hong Kong Standard Time': 'HKT',
  'Philippine Standard Time': 'PST',
  'Western Indonesia Time': 'WIB',
  'Australian Eastern Standard Time': 'AEST',
  'Australian Eastern Daylight Time': 'AEDT',
  'Australian Central Standard Time': 'ACST',
  'Australian Central Daylight Time': 'ACDT',
  'Australian Western Standard Time': 'AWST',
  'New Zealand Standard Time': 'NZST',
  'New Zealand Daylight Time': 'NZDT',
  'Israel Standard Time': 'IST',
  'Israel Daylight Time': 'IDT',
  'Newfoundland Standard Time': 'NST',
  'Newfoundland Daylight Time': 'NDT',
  'Atlantic Standard Time': 'AST',
  'Atlantic Daylight Time': 'ADT',
};

export interface Zone {
  readonly name: string;
  /** Seconds that local time is ahead of UTC at this point of time. */
  offsetAt(timestamp: number): number;
  abbreviationAt(timestamp: number): string;
}

export const UTC: Zone = { name: 'UTC', offsetAt: () => 0, abbreviationAt: () => 'UTC' };

/** UTC under the name gmdate() gives it. */
export const GMT: Zone = { ...UTC, abbreviationAt: () => 'GMT' };

/** A zone of the tz database; null for a name it has not. */
export function namedZone(name: string): Zone | null {
  if (name.toUpperCase() === 'UTC') return UTC;
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new IntlZone(name);
  } catch {
    return null;
  }
}

/** A zone that is always this many seconds ahead of UTC. */
export function fixedZone(seconds: number): Zone {
  const name = offsetText(seconds, ':');
  return { name, offsetAt: () => seconds, abbreviationAt: () => name };
}

/** `+02:00` */
export function offsetText(seconds: number, separator: string): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

/** A winter's and a summer's day of 2024. */
const MODERN_TIMES = [1704067200, 1719792000];

class IntlZone implements Zone {
  readonly name: string;
  readonly #fields: Intl.DateTimeFormat;

  constructor(name: string) {
    this.#fields = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const known = this.#fields.resolvedOptions().timeZone;
    this.name = known.toLowerCase() === name.toLowerCase() ? known : name;
  }

  offsetAt(timestamp: number): number {
    const parts = this.#fields.formatToParts(timestamp * 1000);
    const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const isBeforeChrist = parts.some((part) => part.type === 'era' && part.value.startsWith('B'));
    const local = secondsOf({
      year: isBeforeChrist ? 1 - field('year') : field('year'),
      month: field('month'),
      day: field('day'),
      hour: field('hour'),
      minute: field('minute'),
      second: field('second'),
    });
    return local - Math.floor(timestamp);
  }

  abbreviationAt(timestamp: number): string {
    const short = this.#nameAt(timestamp, 'short');
    if (!/[+-]/.test(short) && short !== 'GMT') return short;
    const seconds = this.offsetAt(timestamp);
    // Intl names old times by their offset; the name that offset has today is the better guess.
    const likely = [timestamp, ...MODERN_TIMES.filter((time) => this.offsetAt(time) === seconds)];
    for (const time of likely) {
      const abbreviation = ABBREVIATIONS[this.#nameAt(time, 'long')];
      if (abbreviation !== undefined) return abbreviation;
    }
    // Zones without letters of their own are called by their offset.
    const digits = offsetText(seconds, '');
    return digits.endsWith('00') ? digits.slice(0, 3) : digits;
  }

  #nameAt(timestamp: number, style: 'short' | 'long'): string {
    return new Intl.DateTimeFormat('en-US', { timeZone: this.name, timeZoneName: style })
      .formatToParts(timestamp * 1000)
      .find((part) => part.type === 'timeZoneName')!.value;
  }
}

/** True in summer time: the zone is further ahead of UTC than at another time of the year. */
export function isSummerTime(zone: Zone, timestamp: number): boolean {
  const { year } = localTimeOf(timestamp);
  const at = (month: number) => zone.offsetAt(secondsOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }));
  return zone.offsetAt(timestamp) > Math.min(at(1), at(7));
}

/** The local time of a zone at a point of time. */
export function localTimeIn(zone: Zone, timestamp: number): LocalTime {
  return localTimeOf(timestamp + zone.offsetAt(timestamp));
}

/**
 * The point of time when a zone has this local time: the second of two in autumn, and an hour later
 * for one that is left out in spring.
 */
export function timestampIn(zone: Zone, time: LocalTime): number {
  const local = secondsOf(time);
  const before = zone.offsetAt(local - SECONDS_PER_DAY);
  const after = zone.offsetAt(local + SECONDS_PER_DAY);
  return zone.offsetAt(local - after) === after ? local - after : local - before;
}
