/** The file named by the directive `error_log` (main/main.c php_log_err). */
import { appendFileSync } from 'node:fs';
import { encodeText } from '../../engine/bytes.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Appends one entry with PHP's time stamp.
 * @returns false when the file cannot be written; the server's log is the place then.
 */
export function appendToLogFile(path: string, text: string, timezone: string): boolean {
  try {
    appendFileSync(path, encodeText(`[${timeStamp(new Date(), timezone)}] ${text}\n`));
    return true;
  } catch {
    return false;
  }
}

/** `23-Nov-2026 01:29:07 UTC`; a zone that is not known counts as UTC, as PHP warns of it at start-up. */
export function timeStamp(now: Date, timezone: string): string {
  const zone = isKnownZone(timezone) ? timezone : 'UTC';
  const local = zone === 'UTC' ? now : new Date(`${now.toLocaleString('sv-SE', { timeZone: zone })}Z`);
  const day = String(local.getUTCDate()).padStart(2, '0');
  const time = local.toISOString().slice(11, 19);
  return `${day}-${MONTHS[local.getUTCMonth()]}-${local.getUTCFullYear()} ${time} ${zone}`;
}

/** True for names of time zones, such as `Europe/Berlin`. */
export function isKnownZone(timezone: string): boolean {
  if (timezone === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}
