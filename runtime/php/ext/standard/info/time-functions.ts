/** PHP's manual: microtime() and hrtime() and the sleeping functions of the chapter Miscellaneous. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { waits } from '../../../calls/waits.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { timeWait, type Waiting } from '../../../engine/waiting/wait.ts';
import type { Request } from '../../../main/request.ts';

const MICROSECONDS = 1_000_000;

/** Unix time in whole microseconds. */
function nowMicroseconds(): number {
  return Math.floor((performance.timeOrigin + performance.now()) * 1000);
}

function refuseNegative(value: number, where: string): void {
  if (value < 0) throw new ValueError(`${where} must be greater than or equal to 0`);
}

// All that sleep ask first whether their request is still there: once they wait, no stack shows who has called.
function* sleepUntil(request: Request, timestamp: number): Waiting<boolean> {
  const left = timestamp * 1000 - nowMicroseconds() / 1000;
  if (left <= 0) {
    const text = 'time_sleep_until(): Argument #1 ($timestamp) must be greater than or equal to the current time';
    request.diagnostics.raise(ErrorLevel.E_WARNING, text);
    return false;
  }
  request.assertRunning('wait');
  yield timeWait(left);
  return true;
}

/** A microsecond that no other call of this thread has had. */
function freshMicrosecond(): number {
  const start = nowMicroseconds();
  let now = nowMicroseconds();
  while (now === start) now = nowMicroseconds();
  return now;
}

function uniqueId(prefix: string, isLong: boolean): string {
  const now = freshMicrosecond();
  const seconds = Math.floor(now / MICROSECONDS)
    .toString(16)
    .padStart(8, '0');
  const fraction = (now % MICROSECONDS).toString(16).padStart(5, '0');
  return prefix + seconds + fraction + (isLong ? (Math.random() * 10).toFixed(8) : '');
}

interface MicrotimeSignatures {
  (as_float: true): number;
  (as_float?: false): string;
  (as_float: boolean): number | string;
}

function microtime(asFloat = false): number | string {
  const now = nowMicroseconds();
  if (asFloat) return now / MICROSECONDS;
  return `${((now % MICROSECONDS) / MICROSECONDS).toFixed(8)} ${Math.floor(now / MICROSECONDS)}`;
}

export const timeFunctions = {
  /**
   * Unix time with microseconds: as a float with `as_float` true, otherwise as a string like `0.12345600 1700000000`.
   */
  microtime: () => microtime as MicrotimeSignatures,
  /** A clock that never goes back: `[seconds, nanoseconds]`, or with `as_number` true nanoseconds as one number. */
  hrtime:
    () =>
    (as_number = false): number | [number, number] => {
      const [seconds, nanoseconds] = process.hrtime();
      return as_number ? seconds * 1_000_000_000 + nanoseconds : [seconds, nanoseconds];
    },
  /**
   * Waits for this many seconds; the time limit does not count them. Returns 0. Throws a ValueError for negative
   * numbers.
   */
  sleep: waits(
    (request) =>
      function* (seconds: number): Waiting<number> {
        refuseNegative(seconds, 'sleep(): Argument #1 ($seconds)');
        request.assertRunning('wait');
        yield timeWait(seconds * 1000);
        return 0;
      },
  ),
  /** Waits for this many microseconds; the time limit does not count them. Throws a ValueError for negative numbers. */
  usleep: waits(
    (request) =>
      function* (microseconds: number): Waiting<void> {
        refuseNegative(microseconds, 'usleep(): Argument #1 ($microseconds)');
        request.assertRunning('wait');
        yield timeWait(microseconds / 1000);
      },
  ),
  /** Waits for this many seconds and nanoseconds; the time limit does not count them. Returns true. */
  time_nanosleep: waits(
    (request) =>
      function* (seconds: number, nanoseconds: number): Waiting<boolean> {
        refuseNegative(seconds, 'time_nanosleep(): Argument #1 ($seconds)');
        refuseNegative(nanoseconds, 'time_nanosleep(): Argument #2 ($nanoseconds)');
        if (nanoseconds > 999_999_999) {
          throw new ValueError('Nanoseconds was not in the range 0 to 999 999 999 or seconds was negative');
        }
        request.assertRunning('wait');
        yield timeWait(seconds * 1000 + nanoseconds / MICROSECONDS);
        return true;
      },
  ),
  /** Waits until this Unix time; false with a warning when it has passed. */
  time_sleep_until: waits(
    (request) =>
      (timestamp: number): Waiting<boolean> =>
        sleepUntil(request, timestamp),
  ),
  /**
   * An id made from the current time in microseconds: 13 hexadecimal digits after `prefix`, 23 characters with
   * `more_entropy`. Not for secrets.
   */
  uniqid:
    () =>
    (prefix = '', more_entropy = false): string =>
      uniqueId(prefix, more_entropy),
  /**
   * Current time by name: `sec`, `usec`, `minuteswest`, `dsttime`; with `as_float` true as Unix time with
   * microseconds.
   */
  gettimeofday:
    () =>
    (as_float = false): Record<string, number> | number => {
      const now = performance.timeOrigin + performance.now();
      if (as_float) return now / 1000;
      const sec = Math.floor(now / 1000);
      return { sec, usec: Math.floor((now - sec * 1000) * 1000), minuteswest: 0, dsttime: 0 };
    },
} satisfies FunctionTable;
