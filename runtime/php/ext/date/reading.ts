/** The parts of a date in words, and the time they mean. */
import { dayOfWeek, daysInMonth, type LocalTime, localTimeOf, secondsOf } from './calendar.ts';
import { localTimeIn, timestampIn, UTC, type Zone } from './zone.ts';

/** What has been read so far. */
export interface Reading {
  date: { year: number | null; month: number; day: number } | null;
  time: { hour: number; minute: number; second: number } | null;
  /** A year named without a date. */
  year: number | null;
  /** True once a time of day was named; words for days set midnight without naming it. */
  isTimeNamed: boolean;
  zone: Zone | null;
  timestamp: number | null;
  /** Seconds to add to the clock, and units to add to the date. */
  relative: LocalTime;
  weekday: { day: number; amount: number; isOfWeek: boolean } | null;
  /** `third friday of`; -1 for the last. */
  weekdayOfMonth: { day: number; nth: number } | null;
  /** `first day of`, `last day of`. */
  edge: 'first' | 'last' | null;
  /** Working days to go. */
  workdays: number;
}

/** Seconds since 1970 of what was read, counted from `now` in `zone`. */
export function resolve(reading: Reading, now: number, zone: Zone): number {
  const { date, relative, timestamp } = reading;
  if (changesClockOnly(reading)) return now + clockSeconds(relative);
  const base = localTimeIn(timestamp === null ? zone : UTC, timestamp ?? now);
  const isDateOnly = date !== null && reading.time === null;
  const clock = reading.time ?? (isDateOnly ? { hour: 0, minute: 0, second: 0 } : base);
  const time: LocalTime = {
    year: (date?.year ?? reading.year ?? base.year) + relative.year,
    month: (date?.month ?? base.month) + relative.month,
    day: (date === null || date.day === -1 ? base.day : date.day) + relative.day,
    hour: clock.hour,
    minute: clock.minute,
    second: clock.second,
  };
  const moved = moveToWeekday(moveInMonth(moveToEdge(time, reading.edge), reading), reading);
  const local = moveWorkdays(moved, reading.workdays);
  return timestampIn(timestamp === null ? zone : UTC, local) + clockSeconds(relative);
}

function clockSeconds({ hour, minute, second }: LocalTime): number {
  return hour * 3600 + minute * 60 + second;
}

/** `+90 seconds` counts real seconds, also across a change of summer time. */
function changesClockOnly({ date, year, time, relative, weekday, edge, timestamp, workdays }: Reading): boolean {
  const isNamed =
    date !== null || year !== null || time !== null || weekday !== null || edge !== null || timestamp !== null;
  return !isNamed && workdays === 0 && relative.year === 0 && relative.month === 0 && relative.day === 0;
}

function moveToEdge(time: LocalTime, edge: Reading['edge']): LocalTime {
  if (edge === null) return time;
  const first = localTimeOf(secondsOf({ ...time, day: 1 }));
  return { ...first, day: edge === 'first' ? 1 : daysInMonth(first.year, first.month) };
}

function moveInMonth(time: LocalTime, { weekdayOfMonth }: Reading): LocalTime {
  if (weekdayOfMonth === null) return time;
  const { day, nth } = weekdayOfMonth;
  const first = moveToEdge(time, 'first');
  const firstMatch = 1 + ((day - dayOfWeek(first) + 7) % 7);
  if (nth > 0) return { ...first, day: firstMatch + (nth - 1) * 7 };
  const last = daysInMonth(first.year, first.month);
  return { ...first, day: last - ((last - firstMatch) % 7) };
}

function moveToWeekday(time: LocalTime, { weekday }: Reading): LocalTime {
  if (weekday === null) return time;
  const current = localTimeOf(secondsOf(time));
  const today = dayOfWeek(current);
  if (weekday.isOfWeek) {
    const monday = current.day - ((today + 6) % 7);
    return { ...current, day: monday + ((weekday.day + 6) % 7) };
  }
  const { amount } = weekday;
  let distance = (weekday.day - today + 7) % 7;
  if (amount > 0) distance = (distance === 0 ? 7 : distance) + (amount - 1) * 7;
  if (amount < 0) distance = distance === 0 ? -7 : distance - 7;
  return { ...current, day: current.day + distance };
}

function moveWorkdays(time: LocalTime, workdays: number): LocalTime {
  const step = Math.sign(workdays);
  let current = time;
  for (let left = Math.abs(workdays); left > 0; ) {
    current = localTimeOf(secondsOf({ ...current, day: current.day + step }));
    const weekday = dayOfWeek(current);
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return current;
}
