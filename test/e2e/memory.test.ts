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
