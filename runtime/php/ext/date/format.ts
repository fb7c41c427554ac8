/** date(): points of time as text. */
import { TextBuilder } from '../../engine/text-builder.ts';
import { dayOfWeek, dayOfYear, daysInMonth, isLeapYear, isoWeek, type LocalTime } from './calendar.ts';
import { isSummerTime, localTimeIn, offsetText, type Zone } from './zone.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function yearText(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function swatchBeat(timestamp: number): string {
  const seconds = (((timestamp + 3600) % 86400) + 86400) % 86400;
  return String(Math.floor(seconds / 86.4)).padStart(3, '0');
}

/** Text of a point of time (seconds since 1970) in a zone, letter by letter; `\` takes the next one as it is. */
export function formatDate(format: string, timestamp: number, zone: Zone): string {
  const time = localTimeIn(zone, timestamp);
  const text = new TextBuilder();
  for (let at = 0; at < format.length; at++) {
    const letter = format[at]!;
    if (letter === '\\') text.add(format[++at] ?? '');
    else if (letter < 'A' || letter > 'z') text.add(letter);
    else text.add(dateField(letter, time) ?? zoneField(letter, timestamp, zone) ?? letter);
  }
  return text.text();
}

function dateField(letter: string, time: LocalTime): string | null {
  return dayField(letter, time) ?? yearField(letter, time) ?? clockField(letter, time);
}

function dayField(letter: string, time: LocalTime): string | null {
  switch (letter) {
    case 'd':
      return two(time.day);
    case 'D':
      return DAYS[dayOfWeek(time)]!.slice(0, 3);
    case 'j':
      return String(time.day);
    case 'l':
      return DAYS[dayOfWeek(time)]!;
    case 'N':
      return String(dayOfWeek(time) || 7);
    case 'S':
      return ordinal(time.day);
    case 'w':
      return String(dayOfWeek(time));
    case 'z':
      return String(dayOfYear(time));
    default:
      return null;
  }
}

function yearField(letter: string, time: LocalTime): string | null {
  switch (letter) {
    case 'W':
      return two(isoWeek(time).week);
    case 'o':
      return String(isoWeek(time).year);
    case 'F':
      return MONTHS[time.month - 1]!;
    case 'm':
      return two(time.month);
    case 'M':
      return MONTHS[time.month - 1]!.slice(0, 3);
    case 'n':
      return String(time.month);
    case 't':
      return String(daysInMonth(time.year, time.month));
    case 'L':
      return isLeapYear(time.year) ? '1' : '0';
    case 'Y':
      return yearText(time.year);
    case 'X':
      return (time.year < 0 ? '' : '+') + yearText(time.year);
    case 'x':
      return (time.year >= 10000 ? '+' : '') + yearText(time.year);
    case 'y':
      return two(((time.year % 100) + 100) % 100);
    default:
      return null;
  }
}

function clockField(letter: string, { hour, minute, second }: LocalTime): string | null {
  switch (letter) {
    case 'a':
      return hour < 12 ? 'am' : 'pm';
    case 'A':
      return hour < 12 ? 'AM' : 'PM';
    case 'g':
      return String(hour % 12 || 12);
    case 'G':
      return String(hour);
    case 'h':
      return two(hour % 12 || 12);
    case 'H':
      return two(hour);
    case 'i':
      return two(minute);
    case 's':
      return two(second);
    case 'u':
      return '000000';
    case 'v':
      return '000';
    default:
      return null;
  }
}

function zoneField(letter: string, timestamp: number, zone: Zone): string | null {
  switch (letter) {
    case 'B':
      return swatchBeat(timestamp);
    case 'e':
      return zone.name;
    case 'I':
      return isSummerTime(zone, timestamp) ? '1' : '0';
    case 'O':
      return offsetText(zone.offsetAt(timestamp), '');
    case 'P':
      return offsetText(zone.offsetAt(timestamp), ':');
    case 'p':
      return zone.name === 'UTC' ? 'Z' : offsetText(zone.offsetAt(timestamp), ':');
    case 'T':
      return zone.abbreviationAt(timestamp);
    case 'Z':
      return String(zone.offsetAt(timestamp));
    case 'c':
      return formatDate('Y-m-d\\TH:i:sP', timestamp, zone);
    case 'r':
      return formatDate('D, d M Y H:i:s O', timestamp, zone);
    case 'U':
      return String(timestamp);
    default:
      return null;
  }
}
