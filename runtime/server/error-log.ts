/** The default error log: standard error. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Writes one entry to standard error, with PHP-FPM's kind of time stamp: `[23-Nov-2026 01:29:07] text`. What `serve` does
 * with its log when no other function is given.
 */
export function logToStderr(text: string): void {
  process.stderr.write(`[${timeStamp(new Date())}] ${text}\n`);
}

function timeStamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(now.getDate())}-${MONTHS[now.getMonth()]}-${now.getFullYear()}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
