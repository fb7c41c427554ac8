/** memory_limit: who holds too much is ended with PHP's words, inside V8's heap and outside of it; nobody else notices. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** Text of PHP 8.2; what "tried to allocate" says depends on the moment. */
const exhausted = (limit: number): RegExp =>
  new RegExp(`Allowed memory size of ${limit} bytes exhausted \\(tried to allocate \\d+ bytes\\) in `);

const CULPRITS: Readonly<Record<string, string>> = {
  buffers: `for (;;) held.push(Buffer.alloc(1e6, 1));`,
  'typed-arrays': `for (;;) held.push(new Uint8Array(5e6).fill(1));`,
  objects: `for (;;) held.push({ at: held.length });`,
  'while-waiting': `for (;;) { held.push(Buffer.alloc(1e6, 1)); await new Promise((resolve) => setTimeout(resolve, 1)); }`,
};

/** One allocation each; JavaScript's own would end the process. */
const AT_ONCE: Readonly<Record<string, string>> = {
  'array-fill': `new Array(1e8).fill(0)`,
  'array-called': `Array(3e7)`,
  'array-from': `Array.from({ length: 1e8 })`,
  repeat: `'x'.repeat(5e8)`,
  'pad-start': `'x'.padStart(5e8)`,
  split: `'x'.repeat(5e7).split('')`,
  join: `new Array(10).concat(new Array(1e6)).join('x'.repeat(1000))`,
  floats: `new Float64Array(1e9)`,
  buffer: `new ArrayBuffer(2e9)`,
  shared: `new SharedArrayBuffer(2e9)`,
  'buffer-alloc': `Buffer.alloc(1e9)`,
  'php-repeat': `str_repeat('a', 3e9)`,
  'php-pad': `str_pad('a', 1e9)`,
  'php-range': `range(1, 1e9)`,
  'php-sprintf': `sprintf('%999999999d', 1)`,
  'php-random': `random_bytes(3e9)`,
  'php-replace': `str_replace('a', str_repeat('b', 10000), str_repeat('a', 100000))`,
};

describe('one allocation beyond memory_limit', () => {
  let server: Serving;
  beforeAll(async () => {
    const files = Object.entries(AT_ONCE).map(([name, code]) => [
      `${name}.ts`,
      `register_shutdown_function(() => echo(' sd ' + connection_status()));
       try { echo('begun '); const made = ${code}; echo('made ', typeof made); } catch (error) { echo('caught'); } finally { echo('finally'); }`,
    ]);
    server = await serve(
      { ...Object.fromEntries(files), 'hello.ts': `echo('hello');` },
      { log_errors: '1', memory_limit: '96M', 'pm.max_threads': '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(AT_ONCE))("%s is PHP's fatal error, which nothing catches", async (name) => {
    const text = await server.text(`/${name}`);
    expect(text).toMatch(new RegExp(`^begun \\n?(?:PHP )?.*${exhausted(96 * 2 ** 20).source}.*\\n? sd 0$`, 's'));
    expect(text).not.toMatch(/made|caught|finally/);
    expect(await server.text('/hello')).toBe('hello');
    expect(server.logs.filter((line) => /thread|worker/i.test(line))).toEqual([]);
  });
});

describe('a script that holds more than memory_limit', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        ...Object.fromEntries(
          Object.entries(CULPRITS).map(([name, code]) => [
            `${name}.ts`,
            `register_shutdown_function(() => echo('\\nsd ' + connection_status())); const held: unknown[] = [];\n${code}`,
          ]),
        ),
        'lower.ts': `ini_set('memory_limit', '48M'); const held: unknown[] = []; for (;;) held.push(Buffer.alloc(1e6, 1));`,
        'waits.ts': `await new Promise((resolve) => setTimeout(resolve, 300)); echo('waited');`,
        'within.ts': `const held = Buffer.alloc(2e7, 1); echo(held.length);`,
      },
      { log_errors: '1', memory_limit: '96M' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(CULPRITS))('in %s is ended, its neighbours are not', async (name) => {
    const neighbours = Promise.all(Array.from({ length: 5 }, () => server.text('/waits')));
    const text = await server.text(`/${name}`);
    expect(text).toMatch(exhausted(96 * 2 ** 20));
    expect(text).toContain('\nsd 0');
    expect(await neighbours).toEqual(Array.from({ length: 5 }, () => 'waited'));
    await server.untilLog(new RegExp(`PHP Fatal error: {2}${exhausted(96 * 2 ** 20).source}`));
  });

  test('by its own, lower limit', async () => {
    expect(await server.text('/lower')).toMatch(exhausted(48 * 2 ** 20));
  });

  test('leaves the worker as it was', async () => {
    for (let round = 0; round < 5; round++) expect(await server.text('/within')).toBe('20000000');
  });
});
