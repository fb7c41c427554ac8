/** Ports of PHP's class-based style: nearly all of their waits give the thread away, and no thread is started for them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLASS_PORTS } from '../support/class-ports.ts';
import { type Serving, serve } from '../support/serving.ts';

const AT_ONCE = 10;
const names = Object.keys(CLASS_PORTS).map((file) => file.replace('.ts', ''));

describe('ten ports', () => {
  let blocking: Serving;
  let suspending: Serving;

  beforeAll(async () => {
    blocking = await serve(CLASS_PORTS, { suspend: 'off' });
    suspending = await serve(CLASS_PORTS, { suspend: 'on', 'pm.start_servers': '1', 'pm.status_path': '/status' });
  });
  afterAll(async () => {
    await blocking[Symbol.asyncDispose]();
    await suspending[Symbol.asyncDispose]();
  });

  test.each(names)('%s does the same, ten at once', async (name) => {
    const expected = await blocking.text(`/${name}?id=0`);
    expect(expected).not.toContain('rror:');
    const texts = await Promise.all(Array.from({ length: AT_ONCE }, (_, id) => suspending.text(`/${name}?id=${id}`)));
    expect(new Set(texts)).toEqual(new Set([expected]));
  });

  test('and all of that starts no thread', async () => {
    const status = JSON.parse(await suspending.text('/status?json')) as Record<string, number>;
    expect(status['max active threads']).toBe(1);
  });
});
