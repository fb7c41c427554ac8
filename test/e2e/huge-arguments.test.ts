/**
 * Every PHP function with arguments that decide allocations: the process and the thread stay, and the script ends as PHP would end it,
 * by a result, a warning, an error of PHP's or the fatal error of memory_limit. LONG=1 (npm run test:full) tries six kinds of values
 * in larger sizes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registry } from '../../runtime/php/extensions.ts';
import {
  callingScript,
  callText,
  type HugeCall,
  hugeCalls,
  LONG_SIZES,
  SUITE_SIZES,
  UNCALLED,
} from '../support/huge-arguments.ts';
import { type Serving, serve } from '../support/serving.ts';

const isLong = process.env.LONG === '1';
const sizes = isLong ? LONG_SIZES : SUITE_SIZES;
const calls = hugeCalls(sizes);
const LIMIT_MS = isLong ? 1_800_000 : 180_000;
const CALL_LIMIT_MS = 20_000;
/** How many run at once. */
const LANES = 2;

/** Which calls of the suite's form end PHP by its memory_limit, as tools/huge-arguments/record.ts has recorded. */
const ENDS_PHP = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/huge-arguments.json'), 'utf8')) as string[],
);

/** PHP holds more for them than this runtime does, or less happens here; each with the reason. */
const FITS_HERE: Readonly<Record<string, string>> = {
  getopt: 'PHP copies all options; here there are none to be found',
};

/** PHP's own errors are told by their class; JavaScript's would show that an argument reached what cannot take it. */
const OUTCOME =
  /\n=outcome (?:value (?:string|number|boolean|object|undefined|bigint|function)$|thrown (?:ValueError|TypeError|ArgumentCountError|Error|JsonException) )/;
const FATAL =
  /exceeds the allowed length of 2097152 bytes|Allowed memory size of \d+ bytes exhausted \(tried to allocate \d+ bytes\)|Possible integer overflow in memory allocation/;
/** Work that PHP, too, does not end within seconds: the time limit does. */
const TOO_SLOW = /Maximum execution time of 4 seconds exceeded/;
const ENDLESS = new Set([
  'str_replace',
  'str_ireplace',
  'similar_text',
  'levenshtein',
  'array_udiff',
  'array_uintersect',
]);
/** JavaScript's words for what went wrong inside. */
const INNER = /Cannot |is not |Invalid (?:array|string|regular)|undefined|out of memory/;

let server: Serving;
beforeAll(async () => {
  server = await serve(
    { 'call.ts': callingScript(), 'hello.ts': `echo('hello');`, 'present.txt': 'some text\n'.repeat(100) },
    {
      memory_limit: sizes.memoryLimit,
      max_execution_time: '4',
      'pm.max_threads': String(LANES),
      display_errors: '1',
      error_reporting: '1',
    },
  );
});
afterAll(() => server[Symbol.asyncDispose]());

/** @returns what is wrong with how it ended; null when nothing is */
async function problemOf(call: HugeCall): Promise<string | null> {
  const text = await server.text(`/call?call=${encodeURIComponent(JSON.stringify(call))}`, CALL_LIMIT_MS);
  const isFatal = FATAL.test(text);
  const name = callText(call);
  if (!isLong && ENDS_PHP.has(name) && !isFatal && !Object.hasOwn(FITS_HERE, call.name))
    return `does not end: ${text.slice(0, 200)}`;
  if (isFatal || (TOO_SLOW.test(text) && ENDLESS.has(call.name))) return null;
  const outcome = OUTCOME.exec(text);
  if (outcome === null) return text.slice(-200);
  return outcome[0].includes('thrown') && INNER.test(text) && !text.includes(`${call.name}():`)
    ? text.slice(-200)
    : null;
}

async function lane(number: number): Promise<string[]> {
  const problems: string[] = [];
  for (let at = number; at < calls.length; at += LANES) {
    const problem = await problemOf(calls[at]!).catch((error: unknown) => `no answer: ${String(error)}`);
    if (problem !== null) problems.push(`${callText(calls[at]!)}: ${problem}`);
  }
  return problems;
}

test('no call ends the process, its thread or in words that are not PHP’s', { timeout: LIMIT_MS }, async () => {
  const problems = await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  expect(problems.flat()).toEqual([]);
  expect(await server.text('/hello')).toBe('hello');
  expect(server.logs.filter((line) => /thread|worker/i.test(line))).toEqual([]);
});

test('every function is called, or named with the reason why not', () => {
  const called = new Set(calls.map(({ name }) => name));
  expect(called.size).toBe(registry.functionNames().length - Object.keys(UNCALLED).length);
  expect(Object.keys(UNCALLED).filter((name) => called.has(name))).toEqual([]);
});
