/** Forwarding headers on the wire, with a real nginx in front, which hands on what a client sends and it does not set itself. */
import { describe, expect, test } from 'vitest';
import type { Transport } from '../../runtime/ts-sapi.ts';
import { hasNginx, Nginx } from '../support/nginx.ts';
import { exchangeRaw } from '../support/raw-client.ts';
import { getRequest, type Serving, serve } from '../support/serving.ts';

const SCRIPT = `
  const names = ['REMOTE_ADDR', 'REQUEST_SCHEME', 'HTTP_HOST', 'SERVER_NAME', 'SERVER_PORT'];
  echo(names.map((name) => $_SERVER[name]).join(' '), ' ', $_SERVER['HTTP_X_FORWARDED_HOST'] ?? '-');
`;
const FILES = { 'client.ts': SCRIPT };
const HOSTILE = ['Forwarded: for=198.51.100.1;host=evil.example;proto=https'];

describe.each<Transport>(['uws', 'node'])('%s', (transport) => {
  test('a hostile host is told once, however many workers and requests see it', async () => {
    const directives = { trusted_proxies: '127.0.0.1', 'pm.start_servers': '3' };
    await using server = await serve(FILES, directives, { transport });
    const lines = ['X-Forwarded-For: 203.0.113.9', 'X-Forwarded-Host: evil"<x>'];
    const texts = await Promise.all(Array.from({ length: 30 }, () => server.get('/client', lines)));
    const expected = `203.0.113.9 http test test ${server.port} -`;
    expect(texts.map(({ text }) => text)).toEqual(Array(30).fill(expected));
    await server.untilLog(/X-Forwarded-Host from 127\.0\.0\.1 is not well-formed and ignored: "evil\\"<x>"/);
    // All have been answered, and what a worker logs comes before its answer.
    expect(server.logs.filter((line) => line.includes('X-Forwarded-Host'))).toHaveLength(1);
  });

  test.skipIf(!hasNginx)('(needs nginx) a client’s Forwarded, handed on by nginx, changes nothing', async () => {
    await using server = await serve(FILES, { trusted_proxies: '127.0.0.1' }, { transport });
    await using nginx = await front(server);
    const { text } = await exchangeRaw(nginx.port, getRequest('/client', [...HOSTILE, 'Connection: close']));
    expect(text).toBe('127.0.0.1 http shop.example shop.example 80 shop.example');
  });

  test.skipIf(!hasNginx)(
    '(needs nginx) with trusted_headers = Forwarded it is what counts, and nothing else',
    async () => {
      const directives = { trusted_proxies: '127.0.0.1', trusted_headers: 'Forwarded' };
      await using server = await serve(FILES, directives, { transport });
      await using nginx = await front(
        server,
        'proxy_set_header Forwarded "for=$remote_addr;proto=http;host=true.example";',
      );
      const { text } = await exchangeRaw(nginx.port, getRequest('/client', [...HOSTILE, 'Connection: close']));
      expect(text).toBe('127.0.0.1 http true.example true.example 80 shop.example');
    },
  );
});

function front(server: Serving, more = ''): Promise<Nginx> {
  return Nginx.start(`location / {
    proxy_pass http://127.0.0.1:${server.port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-Host shop.example;
    ${more}
  }`);
}

test.each([
  ['trusted_proxies', '10.0.0.0/40'],
  ['trusted_proxies', '10.0.0'],
  ['trusted_proxies', '127.0.0.1, proxy.example'],
  ['trusted_headers', 'X-Real-IP'],
])('a mistake in %s ends the start: %s', async (name, value) => {
  await expect(serve(FILES, { [name]: value })).rejects.toThrow(new RegExp(`^${name}: `));
});
