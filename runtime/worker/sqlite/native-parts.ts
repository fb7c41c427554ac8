/** What both libraries are told alike. */

/** SQLite as PHP's build has it: neither foreign keys nor distrust of schemas, unless a script asks for them. */
export const DEFAULTS = 'PRAGMA foreign_keys=0; PRAGMA trusted_schema=1';

/** The function with a `length`, by which a library knows how many arguments SQL may give it. */
export function withLength<Call extends (...args: never[]) => unknown>(call: Call, count: number): Call {
  const counted = ((...args: never[]) => call(...args)) as Call;
  return Object.defineProperty(counted, 'length', { value: Math.max(count, 0) });
}
