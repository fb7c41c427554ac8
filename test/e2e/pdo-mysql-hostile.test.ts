/** What is no MySQL server, or none that behaves: PHP's exception in bounded time, and the next request is fine. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** The greeting of a MariaDB, as far as its authentication data. */
const HALF_GREETING = Buffer.from('4a0000000a352e352e352d31302e31312e362d4d61726961444200050000003132', 'hex');

function errorPacket(code: number, text: string): Buffer {
  const payload = Buffer.concat([Buffer.from([0xff, code & 0xff, code >> 8]), Buffer.from(text)]);
  return Buffer.concat([Buffer.from([payload.length, 0, 0, 0]), payload]);
}

/** What each server does with a connection, and what PDO says then; PHP says the same where it does not wait for ever. */
const SERVERS: readonly (readonly [what: string, act: (socket: Socket) => void, message: string])[] = [
  ['hangs up', (socket) => socket.destroy(), 'SQLSTATE[HY000] [200'],
  ['says nothing', () => {}, '[2006] MySQL server has gone away'],
  ['speaks HTTP', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\nno'), '[2006] MySQL server has gone away'],
  [
    'announces more than it sends',
    (socket) => socket.write(Buffer.from([0xff, 0xff, 0xff, 0, 10])),
    '[2006] MySQL server has gone away',
  ],
  ['stops in its greeting', (socket) => socket.write(HALF_GREETING), '[2006] MySQL server has gone away'],
  [
    'has too many connections',
    (socket) => socket.end(errorPacket(1040, 'Too many connections')),
    'SQLSTATE[08004] [1040] Too many connections',
  ],
  ['sends zeros', (socket) => socket.write(Buffer.alloc(2000)), 'SQLSTATE[HY000] [20'],
];

let server: Serving;
const listening: Server[] = [];

beforeAll(async () => {
  server = await serve(
    {
      'connect.ts': `try { new PDO('mysql:host=127.0.0.1;port=' + $_GET.port, 'u', 'seldom-used-password', { [PDO.ATTR_TIMEOUT]: 1 }); echo('connected'); }
        catch (e: any) { echo(get_class(e), ' ', e.getMessage()); }`,
      'hello.ts': `echo('hello');`,
    },
    { 'pm.start_servers': '1' },
  );
});
afterAll(async () => {
  for (const one of listening) one.close();
  await server[Symbol.asyncDispose]();
});

test.each(SERVERS)('a server that %s', async (_what, act, message) => {
  const sockets: Socket[] = [];
  const hostile = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {}).resume();
    act(socket);
  });
  listening.push(hostile);
  hostile.listen(0, '127.0.0.1');
  await once(hostile, 'listening');
  const { port } = hostile.address() as { readonly port: number };
  const text = await server.text(`/connect?port=${port}`, 5000);
  expect(text).toContain('PDOException SQLSTATE[');
  expect(text).toContain(message);
  await Promise.all(sockets.map((socket) => socket.destroyed || once(socket, 'close')));
  expect(await server.text('/hello')).toBe('hello');
});

/** A greeting that asks for the password itself. */
function clearGreeting(): Buffer {
  const body = Buffer.concat([
    Buffer.from('\x0a10.11.6\0', 'latin1'),
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('12345678\0', 'latin1'),
    Buffer.from([0xff, 0xf7, 8, 2, 0, 0xff, 0x81, 21]),
    Buffer.alloc(10),
    Buffer.from('123456789012\0mysql_clear_password\0', 'latin1'),
  ]);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
}

test('the password itself is given to nobody on a connection that others can read', async () => {
  const sent: Buffer[] = [];
  const thief = createServer((socket) => {
    socket
      .on('error', () => {})
      .once('data', (bytes: Buffer) => {
        // The login has come; it asks once more, by a change of method.
        const again = Buffer.from('\xfemysql_clear_password\0', 'latin1');
        socket.write(Buffer.concat([Buffer.from([again.length, 0, 0, 2]), again]));
        sent.push(bytes);
        socket.on('data', (more: Buffer) => sent.push(more)).on('close', () => thief.emit('left'));
      });
    socket.write(clearGreeting());
  });
  listening.push(thief);
  thief.listen(0, '127.0.0.1');
  await once(thief, 'listening');
  const { port } = thief.address() as { readonly port: number };
  const left = once(thief, 'left');
  const text = await server.text(`/connect?port=${port}`, 5000);
  expect(text).toContain('[2054] The server requested authentication method unknown to the client');
  await left;
  expect(Buffer.concat(sent).includes('u\0')).toBe(true);
  expect(Buffer.concat(sent).includes('seldom-used-password')).toBe(false);
});
