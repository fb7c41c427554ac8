/** Connections through the I/O thread, read by a thread that blocks, as a script's does. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleWorker } from '../../runtime/compile/worker-bundle.ts';
import { IoThread } from '../../runtime/host/threads/io-thread.ts';
import type { Wait } from '../../runtime/php/engine/waiting/wait.ts';
import type { Connection } from '../../runtime/php/io.ts';
import { type Generation, type Slot, SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import { IoClient } from '../../runtime/worker/io/io-client.ts';
import { RequestIo } from '../../runtime/worker/io/request-io.ts';

const LIMIT_MS = 5000;
const SLOT = 0 as Slot;
const slotBuffer = new SharedArrayBuffer(slotBufferBytes(1));
const cells = new SlotCells(slotBuffer, 1);
const thread = new IoThread({
  entry: () => bundleWorker({ purpose: 'io' }),
  boot: { slotBuffer, slots: 1 },
  log: (text) => console.error(text),
});
let client: IoClient;
let io: RequestIo;
let server: Server;
let clients: Socket[];

function portOf(listening: Server): number {
  return (listening.address() as { readonly port: number }).port;
}

/** Waits as the asynchronous driver would: the test's server lives in this thread, too. */
async function over(wait: Wait): Promise<void> {
  const untilMs = performance.now() + LIMIT_MS;
  for (;;) {
    const seen = cells.wakeCount(SLOT);
    if (wait.isOver?.()) return;
    if (performance.now() > untilMs) throw new Error('The wait is not over in time');
    await cells.waitForWakeAsync(SLOT, seen, 100);
  }
}

async function opened(from: RequestIo = io): Promise<Connection> {
  const accepted = once(server, 'connection');
  const connection = from.connect({ kind: 'tcp', host: '127.0.0.1', port: portOf(server) }, 'test');
  await over(connection.opened(LIMIT_MS));
  await accepted;
  return connection;
}

async function received(connection: Connection, bytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let left = bytes; left > 0; ) {
    await over(connection.readable(LIMIT_MS));
    const part = connection.take();
    if (part.length === 0) throw new Error(`closed with ${left} bytes missing`);
    parts.push(part);
    left -= part.length;
  }
  return Buffer.concat(parts);
}

/** What a worker tells and what the server asks go different ways. */
async function untilStatus(expected: readonly unknown[]): Promise<void> {
  await vi.waitFor(async () => {
    const status = await thread.connections();
    expect(status.map(({ isIdle, label, workerId }) => [isIdle, label, workerId])).toEqual(expected);
  }, LIMIT_MS);
}

beforeAll(async () => {
  server = createServer((socket) => {
    clients.push(socket);
    socket.on('error', () => {});
  });
  clients = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new IoClient({
    openChannel: (port) => thread.adopt(1, port),
    wake: () => {},
    maxIdle: 2,
    idleMs: 60_000,
  });
  io = new RequestIo(client, { slot: SLOT, generation: 1 as Generation });
});

afterEach(() => {
  io.close();
  io = new RequestIo(client, { slot: SLOT, generation: 1 as Generation });
  for (const socket of clients) socket.destroy();
  clients = [];
});

afterAll(async () => {
  server.close();
  await thread.end();
});

describe('a connection', () => {
  test('carries bytes both ways', async () => {
    const connection = await opened();
    connection.write(Buffer.from('to the server'));
    await over(connection.drained(LIMIT_MS, 0));
    const [at] = clients as [Socket];
    const [sent] = (await once(at, 'data')) as [Buffer];
    expect(sent.toString()).toBe('to the server');
    at.write('and back');
    expect((await received(connection, 8)).toString()).toBe('and back');
    expect(connection.isClosed).toBe(false);
  });

  test('carries more than its ring holds, in order, and ends after the last byte', async () => {
    const connection = await opened();
    const all = Buffer.alloc(3_000_000);
    for (let at = 0; at < all.length; at += 4) all.writeUInt32LE(at, at);
    clients[0]!.end(all);
    expect((await received(connection, all.length)).equals(all)).toBe(true);
    await over(connection.readable(LIMIT_MS));
    expect([connection.isClosed, connection.take().length, connection.problem]).toEqual([true, 0, null]);
  });

  test('keeps what has come when the other side is gone', async () => {
    const connection = await opened();
    clients[0]!.end('last words');
    await once(clients[0]!, 'close');
    expect((await received(connection, 10)).toString()).toBe('last words');
  });

  test('tells why it could not be made', async () => {
    const refused = io.connect({ kind: 'tcp', host: '127.0.0.1', port: 1 }, 'test');
    await over(refused.opened(LIMIT_MS));
    expect([refused.isClosed, refused.problem?.code]).toEqual([true, 'ECONNREFUSED']);
    const missing = io.connect({ kind: 'unix', path: '/nonexistent/socket' }, 'test');
    await over(missing.opened(LIMIT_MS));
    expect(missing.problem?.code).toBe('ENOENT');
    const nonsense = io.connect({ kind: 'tcp', host: '127.0.0.1', port: 70_000 }, 'test');
    await over(nonsense.opened(LIMIT_MS));
    expect(nonsense.problem?.code).toBe('ERR_SOCKET_BAD_PORT');
  });

  test('is closed with its request', async () => {
    await opened();
    const gone = once(clients[0]!, 'close');
    io.close();
    await gone;
    await untilStatus([]);
    expect(() => io.connect({ kind: 'tcp', host: '127.0.0.1', port: 1 }, 'test')).toThrow('The request has ended');
  });
});

describe('a kept connection', () => {
  test('is another request’s, with what was said about it; the last one kept comes first', async () => {
    const first = await opened();
    const second = await opened();
    io.keep('key', { connection: first, state: 'first' });
    io.keep('key', { connection: second, state: 'second' });
    io.close();
    io = new RequestIo(client, { slot: SLOT, generation: 2 as Generation });
    await untilStatus([
      [true, 'test', 1],
      [true, 'test', 1],
    ]);
    expect(io.takeKept('key')).toEqual({ connection: second, state: 'second' });
    expect(io.takeKept('other')).toBeNull();
    clients[1]!.write('still there');
    expect((await received(second, 11)).toString()).toBe('still there');
  });

  test('that the other side has closed is not given, nor is one too many kept', async () => {
    const all = [await opened(), await opened(), await opened()] as const;
    const gone = once(clients[2]!, 'close');
    for (const connection of all) io.keep('key', { connection, state: null });
    await gone;
    clients[1]!.destroy();
    await over(all[1].readable(LIMIT_MS));
    expect(io.takeKept('key')?.connection).toBe(all[0]);
    expect(io.takeKept('key')).toBeNull();
  });
});

test('a worker that is gone leaves nothing behind', async () => {
  const other = new IoClient({
    openChannel: (port) => {
      thread.adopt(2, port);
    },
    wake: () => {},
    maxIdle: 2,
    idleMs: 60_000,
  });
  const own = new RequestIo(other, { slot: SLOT, generation: 1 as Generation });
  await opened(own);
  const gone = once(clients[0]!, 'close');
  other.close();
  await gone;
  await untilStatus([]);
});
