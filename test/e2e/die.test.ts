/** die() from everywhere, through the whole server: nothing of the script runs on, and what PHP does at the end is done. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DYING, DYING_FILES, dyingScript } from '../support/dying-scripts.ts';
import { type Serving, serve } from '../support/serving.ts';

describe('die()', () => {
  let server: Serving;
  beforeAll(async () => {
    const scripts = Object.entries(DYING).map(([name, code]) => [`${name}.ts`, dyingScript(code)]);
    server = await serve({ ...Object.fromEntries(scripts), ...DYING_FILES, 'hello.ts': `echo('Hello');` });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(DYING))('%s', async (name) => {
    const response = await server.get(`/${name}`);
    // What an import does at its top comes before the script's first line.
    expect(response.text).toBe(name === 'import-top' ? 'dead' : 'dead end');
    expect(response).toMatchObject({ status: 200, framing: 'length' });
  });

  test('all of them at once, ten times, and nothing of one is in another', async () => {
    const names = Object.keys(DYING).filter((name) => name !== 'import-top');
    for (let round = 0; round < 10; round++) {
      const texts = await Promise.all(names.map((name) => server.text(`/${name}`)));
      expect(texts).toEqual(names.map(() => 'dead end'));
    }
    expect(await server.text('/hello')).toBe('Hello');
    expect(server.logs).toEqual([]);
  });
});
