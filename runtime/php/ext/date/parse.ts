/** strtotime(): the forms of dates that scripts use most. */
import { dayOfWeek, localTimeOf, secondsOf } from './calendar.ts';
import { addUnits, dayNumber, midnight, monthNumber, setDate, setDayOfYear, setTime, setTimeOrYear } from './fields.ts';
import { type Reading, resolve } from './reading.ts';
import { fixedZone, namedZone, UTC, type Zone } from './zone.ts';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?';
const UNIT =
  '(msecs?|milliseconds?|ms|usecs?|microseconds?|µs|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|fortnights?|forthnight|months?|years?|weekdays?)';
const ORDINALS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
const ORDINAL = `(${Object.keys(ORDINALS).join('|')})`;

/** What a rule does with its match; false when the text makes no sense. */
type Take = (match: RegExpExecArray, reading: Reading) => boolean;
type Rule = readonly [pattern: RegExp, take: Take];

function rule(pattern: string, take: Take): Rule {
  return [new RegExp(`^${pattern}`, 'i'), take];
}

/** `+1`, `--2`: each minus turns the sign. */
function signed(signs: string, digits: string): number {
  const minuses = signs.split('-').length - 1;
  return Number(digits) * (minuses % 2 === 1 ? -1 : 1) + 0;
}

function offsetSeconds(sign: string, hours: string, minutes = '0'): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:[ \\t]*([ap])\\.?m\\.?(?=$|[\\s,]))?';

const RULES: readonly Rule[] = [
  rule('@(-?\\d+)(\\.\\d+)?', ([, seconds, fraction = ''], reading) => {
    reading.timestamp = Math.floor(Number(seconds + fraction));
    return true;
  }),
  rule('(now)\\b', () => true),
  rule('(today|midnight)\\b', (_, reading) => midnight(reading)),
  rule('noon\\b', (_, reading) => {
    reading.time = { hour: 12, minute: 0, second: 0 };
    reading.isTimeNamed = true;
    return true;
  }),
  rule('(tomorrow|yesterday)\\b', ([, word], reading) => {
    midnight(reading);
    reading.relative.day += word!.toLowerCase() === 'tomorrow' ? 1 : -1;
    return true;
  }),
  rule('(first|last) day of\\b', ([, which], reading) => {
    reading.edge = which!.toLowerCase() as 'first' | 'last';
    return true;
  }),
  rule(`${ORDINAL}[ \\t]+${DAY}[ \\t]+of\\b`, ([, ordinal, day], reading) => {
    midnight(reading);
    reading.weekdayOfMonth = { day: dayNumber(day!), nth: ORDINALS[ordinal!.toLowerCase()]! };
    return true;
  }),
  rule(`${ORDINAL}[ \\t]+week\\b`, ([, ordinal], reading) => {
    const amount = ORDINALS[ordinal!.toLowerCase()]!;
    reading.relative.day += amount * 7;
    // PHP 8.2 goes to the Monday of that week when no day is named.
    reading.weekday = { day: reading.weekday?.day ?? 1, amount: 0, isOfWeek: true };
    return true;
  }),
  rule(`${ORDINAL}[ \\t]+${UNIT}\\b`, ([, ordinal, unit], reading) =>
    addUnits(reading, ORDINALS[ordinal!.toLowerCase()]!, unit!),
  ),
  rule(`${ORDINAL}[ \\t]+${DAY}\\b`, ([, ordinal, day], reading) => {
    const amount = ORDINALS[ordinal!.toLowerCase()]!;
    midnight(reading);
    reading.weekday = { day: dayNumber(day!), amount, isOfWeek: false };
    return true;
  }),
  rule('(\\d{4})-?W(\\d{2})(?:-?([0-7]))?\\b', ([, year, week, day], reading) => {
    const fourth = { year: Number(year), month: 1, day: 4, hour: 0, minute: 0, second: 0 };
    const monday = 4 - ((dayOfWeek(fourth) + 6) % 7);
    const time = localTimeOf(secondsOf({ ...fourth, day: monday + (Number(week) - 1) * 7 + Number(day ?? 1) - 1 }));
    reading.date = time;
    return true;
  }),
  // EXIF and web server logs.
  rule('(\\d{4}):(\\d{2}):(\\d{2})(?=[ \\t]\\d)', ([, year, month, day], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule(`(\\d{1,2})/${MONTH}/(\\d{4}):(?=\\d)`, ([, day, month, year], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule(`(0?[1-9]|[12]\\d|3[01])-${MONTH}-(\\d{2})(?!\\d)`, ([, day, month, year], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule('(\\d{1,2})\\.(\\d{1,2})\\.([6-9]\\d)(?![.:\\d])', ([, day, month, year], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule('(\\d{1,2})[ \\t.-]+(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[ \\t.-]+(\\d{4})\\b', ([, day, roman, year], reading) =>
    setDate(reading, year, ROMAN.indexOf(roman!.toUpperCase()) + 1, day!),
  ),
  rule('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?=$|[T\\s,]|[^\\d])', ([, year, month, day], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule(`(\\d{4}|\\d{2})-${MONTH}-(\\d{1,2})(?!\\d)`, ([, year, month, day], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule(`${MONTH}-(\\d{1,2})-(\\d{4}|\\d{2})(?!\\d)`, ([, month, day, year], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule('(\\d{1,2})-(\\d{1,2})-(\\d{1,2})(?!\\d)', ([, year, month, day], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule('(\\d{4})[.-]?(\\d{3})(?!\\d)', ([, year, dayOfYear], reading) => setDayOfYear(reading, year!, dayOfYear!)),
  rule('(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![.\\d])', ([, hour, minute, second], reading) =>
    setTime(reading, hour!, minute, second),
  ),
  rule('(\\d{1,2})/(\\d{1,2})(?![/\\d])', ([, month, day], reading) =>
    setDate(reading, undefined, Number(month), day!),
  ),
  rule('(\\d{4})(?=$|[ \\t,])(?![ \\t]*[a-z])', ([, digits], reading) => setTimeOrYear(reading, digits!)),
  rule('(back|front) of (\\d{1,2})[ \\t]*(?:([ap])\\.?m\\.?)?(?=$|[\\s,])', ([, side, hour, meridian], reading) => {
    if (!setTime(reading, hour!, '15', '0', meridian)) return false;
    if (side!.toLowerCase() === 'front') reading.relative.minute -= 30;
    return true;
  }),
  rule(
    '(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2}))?(?=$|[\\sTZ])',
    ([, year, month, day, h, i, s], reading) => {
      if (h !== undefined && setTime(reading, h, i, s) === false) return false;
      return setDate(reading, year, Number(month), day!);
    },
  ),
  rule('(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b', ([, year, month, day], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b', ([, month, day, year], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule('(\\d{1,2})[-.](\\d{1,2})[-.](\\d{4})\\b', ([, day, month, year], reading) =>
    setDate(reading, year, Number(month), day!),
  ),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?[ \\t.-]*${MONTH}[ \\t.,-]*(\\d{4})(?!:)\\b`, ([, day, month, year], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule(`${MONTH}[ \\t.-]*(\\d{1,2})(?:st|nd|rd|th)?[ \\t.,]+(\\d{4})(?!:)\\b`, ([, month, day, year], reading) =>
    setDate(reading, year, monthNumber(month!), day!),
  ),
  rule(`(\\d{4})[ \\t.-]*${MONTH}\\b(?![ \\t.-]*\\d)`, ([, year, month], reading) =>
    setDate(reading, year, monthNumber(month!), '1'),
  ),
  rule(`${MONTH}[ \\t.-]*(\\d{4})(?!:)\\b`, ([, month, year], reading) =>
    setDate(reading, year, monthNumber(month!), '1'),
  ),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?[ \\t.-]*${MONTH}\\b`, ([, day, month], reading) =>
    setDate(reading, undefined, monthNumber(month!), day!),
  ),
  rule(`${MONTH}[ \\t.-]*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, ([, month, day], reading) =>
    setDate(reading, undefined, monthNumber(month!), day!),
  ),
  rule(`(\\d{4})-(\\d{1,2})(?!\\d)`, ([, year, month], reading) => setDate(reading, year, Number(month), '1')),
  rule(`${MONTH}\\b`, ([, month], reading) => {
    if (reading.date !== null) return false;
    reading.date = { year: null, month: monthNumber(month!), day: -1 };
    return true;
  }),
  rule(`T?${CLOCK}`, ([, hour, minute, second, meridian], reading) =>
    setTime(reading, hour!, minute, second, meridian),
  ),
  rule('(\\d{1,2})[ \\t]*([ap])\\.?m\\.?(?=$|[\\s,])', ([, hour, meridian], reading) =>
    setTime(reading, hour!, '0', '0', meridian),
  ),
  rule(`([+-]+|)[ \\t]*(\\d+)[ \\t]*${UNIT}\\b`, ([, signs, digits, unit], reading) =>
    addUnits(reading, signed(signs!, digits!), unit!),
  ),
  rule(`([+-]+|)[ \\t]*(\\d+)[ \\t]*${DAY}\\b`, ([, signs, digits, day], reading) => {
    const amount = signed(signs!, digits!);
    reading.relative.day += 7 * (amount > 0 ? amount - 1 : amount);
    reading.weekday = { day: dayNumber(day!), amount: 0, isOfWeek: false };
    return true;
  }),
  rule('(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)', ([, sign, hours, minutes], reading) => {
    if (reading.zone !== null) return false;
    reading.zone = fixedZone(offsetSeconds(sign!, hours!, minutes));
    return true;
  }),
  rule(`${DAY}\\b`, ([, day], reading) => {
    const isOfWeek = reading.weekday?.isOfWeek ?? false;
    midnight(reading);
    reading.weekday = { day: dayNumber(day!), amount: 0, isOfWeek };
    return true;
  }),
  rule('ago\\b', (_, reading) => {
    const { relative } = reading;
    for (const unit of ['year', 'month', 'day', 'hour', 'minute', 'second'] as const) relative[unit] *= -1;
    reading.workdays *= -1;
    return true;
  }),
  rule('(?:utc|gmt|z)(?![a-z])', (_, reading) => {
    reading.zone = UTC;
    return true;
  }),
  rule('([A-Za-z]+/[A-Za-z_/+-]+\\d*|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST)(?![a-z])', ([, name], reading) => {
    reading.zone = abbreviatedZone(name!) ?? namedZone(name!);
    return reading.zone !== null;
  }),
];

const HOURS_AHEAD: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
};

function abbreviatedZone(name: string): Zone | null {
  const hours = HOURS_AHEAD[name.toUpperCase()];
  return hours === undefined ? null : fixedZone(hours * 3600);
}

/** Seconds since 1970 of a date in words, counted from `now` in `zone`; null when it cannot be read. */
export function parseDate(text: string, now: number, zone: Zone): number | null {
  const reading = read(text);
  if (reading === null) return null;
  return resolve(reading, now, reading.zone ?? zone);
}

function read(text: string): Reading | null {
  const relative = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  const reading: Reading = {
    date: null,
    time: null,
    isTimeNamed: false,
    zone: null,
    timestamp: null,
    relative,
    year: null,
    weekday: null,
    weekdayOfMonth: null,
    edge: null,
    workdays: 0,
  };
  let rest = text.trim();
  if (rest === '') return null;
  while (rest !== '') {
    const taken = takeNext(rest, reading);
    if (taken === 0) return null;
    rest = rest.slice(taken).replace(/^[\s,]+/, '');
  }
  return reading;
}

function takeNext(rest: string, reading: Reading): number {
  for (const [pattern, take] of RULES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    return take(match, reading) === false ? 0 : match[0].length;
  }
  return 0;
}
