/** Clients that take their time: the script waits for them, memory does not grow, and who takes nothing is cut. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';
import { type Command, serveCommand } from '../support/serve-command.ts';
import { getRequest, ScriptRoot, serve, until, writing } from '../support/serving.ts';

const MIB = 1024 * 1024;
const TOTAL_BYTES = 100 * MIB;

const PIECES = `const piece = 'x'.repeat(65536); for (let sent = 0; sent < ${TOTAL_BYTES}; sent += piece.length) echo(piece);`;
const FLUSHED = `const piece = new Uint8Array(65536); for (let sent = 0; sent < ${TOTAL_BYTES}; sent += piece.length) { echo(piece); flush(); }`;
const AWAITED = `const piece = 'x'.repeat(65536); for (let sent = 0; sent < ${TOTAL_BYTES}; sent += piece.length) { echo(piece); await flush(); }`;
const AT_ONCE = `const all = 'x'.repeat(${TOTAL_BYTES / 4}); for (let part = 0; part < 4; part++) echo(all);`;

function declared(source: string): string {
  return `header('Content-Length: ${TOTAL_BYTES}'); ${source}`;
}

describe('100 MB to a slow reader', () => {
  let root: ScriptRoot;
  let command: Command;
  let port: number;
  beforeAll(async () => {
    root = new ScriptRoot({
      'chunked.ts': PIECES,
      'declared.ts': declared(PIECES),
      'bytes.ts': declared(FLUSHED),
      'awaited.ts': AWAITED,
      'quick.ts': `echo('quick');`,
    });
    // In a process of its own: the client's memory is not what this is about.
    command = serveCommand(root.path);
    port = await command.port();
  });
  afterAll(async () => {
    await command[Symbol.asyncDispose]();
    root.remove();
  });

  test.each([
    ['chunked', 40],
    ['declared', 40],
    // V8 lets 64 MB of dead buffers lie before it collects.
    ['bytes', 90],
    ['awaited', 40],
  ])(
    '%s: memory stays where it was',
    async (name, maxGrowthMib) => {
      const warm = await RawClient.connect(port, { discards: true });
      await warm.send(getRequest(`/${name}`)).untilBytes(8 * MIB);
      warm.reset();
      await exchangeRaw(port, getRequest('/quick'));
      const before = command.rssBytes;
      let most = before;
      await using client = await RawClient.connect(port, { discards: true });
      client.send(getRequest(`/${name}`));
      // Reads in gulps, with pauses in which the server must not collect the rest.
      for (let wanted = MIB; client.receivedBytes < TOTAL_BYTES; wanted += MIB) {
        await client.resume().untilBytes(Math.min(wanted, TOTAL_BYTES), 10_000);
        client.pause();
        most = Math.max(most, command.rssBytes);
        if (wanted % (5 * MIB) === 0) {
          expect((await exchangeRaw(port, getRequest('/quick'))).text).toBe('quick');
          most = Math.max(most, command.rssBytes);
        }
      }
      const growth = most - before;
      console.log(`100 MB ${name}: RSS grew by ${(growth / MIB).toFixed(1)} MiB from ${(before / MIB).toFixed(1)}`);
      expect(growth).toBeLessThan(maxGrowthMib * MIB);
    },
    30_000,
  );
});

describe('100 MB', () => {
  test('a body that is echoed whole arrives whole', async () => {
    await using server = await serve({ 'big.ts': declared(AT_ONCE) }, { memory_limit: '512M' });
    await using client = await server.connect({ discards: true });
    await client.send(getRequest('/big', ['Connection: close'])).untilFin(20_000);
    expect(client.receivedBytes).toBeGreaterThan(TOTAL_BYTES);
    expect(client.receivedBytes).toBeLessThan(TOTAL_BYTES + 1000);
  }, 30_000);
});

describe('a client that takes nothing', () => {
  test.each([
    ['chunked', `for (;;) echo('x'.repeat(65536));`],
    ['with a declared length', `header('Content-Length: 1000000000'); for (;;) echo('x'.repeat(65536));`],
    ['awaiting', `for (;;) { echo('x'.repeat(65536)); await flush(); }`],
  ])('%s: is cut after send_timeout, and the script ends as at an abort', async (_name, source) => {
    // The time limit does not count while the script waits for its client, but while it awaits.
    const limit = source.includes('await') ? '' : 'set_time_limit(1);';
    const shutdown = `register_shutdown_function(() => { ${writing('ended', `'status ' + connection_status()`)} });`;
    await using server = await serve({ 'endless.ts': `${limit} ${shutdown} ${source}` }, { send_timeout: '1' });
    await using client = await server.connect({ isPaused: true });
    const began = performance.now();
    client.send(getRequest('/endless'));
    expect(await server.untilFile('ended')).toBe('status 1');
    expect(performance.now() - began).toBeGreaterThan(900);
    client.resume();
    await client.untilFin();
  });

  test('two requests may use one slot after the other: a late reader of the first takes nothing from the second', async () => {
    await using server = await serve(
      {
        'long.ts': `echo('x'.repeat(3 * 1024 * 1024)); ${writing('long-done')}`,
        'stream.ts': `for (let n = 0; n < 200; n++) { echo('y'.repeat(20000)); flush(); usleep(500); } echo('end');`,
        'state.ts': `echo(connection_aborted());`,
      },
      { 'pm.start_servers': '1' },
    );
    const slow = await server.connect({ isPaused: true });
    slow.send(getRequest('/long'));
    await until('the first script', () => server.has('long-done') || slow.isOver, 1000).catch(() => {});
    const next = server.get('/stream', [], 15_000);
    slow.resume();
    await slow.untilBytes(1024 * 1024);
    slow.reset();
    const response = await next;
    expect(response.framing).toBe('chunked');
    expect(response.body.length).toBe(200 * 20000 + 3);
  });
});
