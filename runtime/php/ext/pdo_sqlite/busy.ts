/** What SQLite refuses, as PDO tells it, and trying again while another connection has the file locked. */
import { timeWait, type Waiting } from '../../engine/waiting/wait.ts';
import { SqliteError } from '../../sqlite.ts';
import { DriverError } from '../pdo/driver.ts';

const BUSY = 5;

/** SQLSTATEs of plain result codes (_pdo_sqlite_error in ext/pdo_sqlite/sqlite_driver.c); all others are HY000. */
const STATES: Readonly<Record<number, string>> = { 9: '01002', 12: '42S02', 18: '22001', 19: '23000', 22: 'HYC00' };

/** @param isExtended true when the script has asked for extended result codes */
export function driverError({ code, message }: SqliteError, isExtended: boolean): DriverError {
  const shown = isExtended ? code : code & 0xff;
  return new DriverError(STATES[shown] ?? 'HY000', shown, message);
}

const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 25;

/**
 * Calls again while the file is locked, with pauses, as SQLite's own busy handler does, but without holding up the thread.
 * @param timeoutMs 0 to give up at once
 * @throws SqliteError
 */
export function* whileBusy<Result>(call: () => Result, timeoutMs: number): Waiting<Result> {
  let pauseMs = FIRST_PAUSE_MS;
  let leftMs = timeoutMs;
  for (;;) {
    try {
      return call();
    } catch (thrown) {
      const isBusy = thrown instanceof SqliteError && (thrown.code & 0xff) === BUSY;
      if (!isBusy || leftMs <= 0) throw thrown;
    }
    yield timeWait(Math.min(pauseMs, leftMs));
    leftMs -= pauseMs;
    // Waiters that came at the same time do not come again at the same time.
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * (1.2 + Math.random()));
  }
}
