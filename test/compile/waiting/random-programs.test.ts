/**
 * Random programs do the same whether they wait in place or are put aside, and what plain JavaScript does. `PROGRAMS=5000`
 * runs so many, `SEED=11` one.
 */
import { expect, test } from 'vitest';
import { randomProgram } from './random-programs.ts';
import { prepareThread, type RequestOutcome, runRequestOf } from './request-runs.ts';

const COUNT = Number(process.env.PROGRAMS ?? 300);
const GROUP = 100;
/** For one program in all ways; each of them ends by itself. */
const LIMIT_MS = 5000;

prepareThread();
// What a program leaves unhandled is its own.
process.on('unhandledRejection', () => {});

const only = process.env.SEED;
const groups = only === undefined ? Math.ceil(COUNT / GROUP) : 1;
test.each(Array.from({ length: groups }, (_, group) => group))(
  'group %i of programs',
  async (group) => {
    const first = only === undefined ? group * GROUP : Number(only);
    const last = only === undefined ? Math.min(first + GROUP, COUNT) : first + 1;
    const failed: string[] = [];
    for (let seed = first; seed < last; seed++) {
      const problem = await problemOf(seed);
      if (problem !== null) failed.push(problem);
    }
    expect(failed.join('\n\n')).toBe('');
  },
  GROUP * LIMIT_MS,
);

async function problemOf(seed: number): Promise<string | null> {
  const { code, isPlain } = randomProgram(seed);
  const startMs = performance.now();
  const blocking = await runRequestOf(code, 'blocking');
  const suspending = await runRequestOf(code, 'suspending');
  const tookMs = performance.now() - startMs;
  if (tookMs > LIMIT_MS) return `seed ${seed}: took ${tookMs} ms`;
  // Where the stack ends depends on what each call takes of it.
  if (/Maximum call stack/.test(blocking.output + suspending.output)) return null;
  const [expected, actual] = [withTraces(code, blocking), withTraces(code, suspending)];
  if (expected !== actual) return different(seed, expected, actual);
  if (!isPlain || blocking.output.includes('stock is empty')) return null;
  const uncompiled = withoutPlaces(withTraces(code, await runRequestOf(code, 'uncompiled')));
  const compiled = withoutPlaces(expected);
  return compiled === uncompiled ? null : different(seed, uncompiled, compiled);
}

/**
 * The output and the log with their traces, as far as they are the same. V8 gives static blocks a line of its own making, and
 * has its own words for what cannot be taken apart. Behind an await it knows who waits for an async function; for one that is a
 * generator it does not.
 */
function withTraces(code: string, { output, logs }: RequestOutcome): string {
  const text = [output, ...logs]
    .join('\n')
    .replace(/\(\d+\)(?=: <static_initializer>)/g, '')
    .replace(/(?<=Cannot destructure property '\w+' of ').*?(?=' as it is)/g, '');
  return /\basync\b/.test(code) ? text.replace(/^#\d+ .*\n?/gm, '') : text;
}

/** Code that is not compiled does not note where its calls stand. */
function withoutPlaces(text: string): string {
  return text.replace(/ in \S+ on line \d+/g, '');
}

function different(seed: number, expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 200);
  return `seed ${seed} at ${at}:\n--- expected\n${part(expected)}\n--- actual\n${part(actual)}`;
}
