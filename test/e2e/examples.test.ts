/** Every example runs as it stands. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StartedServer } from '../../runtime/server/start-host.ts';
import { startServer } from '../../runtime/server/start-server.ts';
import { until } from '../support/serving.ts';

let server: StartedServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ts-sapi-examples-'));
  server = await startServer({
    documentRoot: resolve('examples'),
    host: '127.0.0.1',
    port: 0,
    transport: 'auto',
    directives: { sys_temp_dir: folder, 'session.save_path': folder },
    log: () => {},
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('the index names every example', async () => {
  const text = await (await fetch(`${server.url}/`)).text();
  for (const path of ['/page', '/upload', '/notes', '/contact', '/items', '/report', '/export'])
    expect(text).toContain(`href="${path}`);
});

test('a page from parts', async () => {
  const text = await (await fetch(`${server.url}/page?name=%3Cb%3EAda`)).text();
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n<title>A page from parts<\/title>/);
  expect(text).toContain('<p>Hello, &lt;b&gt;Ada. Today is ');
  expect(text).toContain('<p>Part three</p>\n</main>');
});

test('a contact form', async () => {
  const post = (fields: Record<string, string>, cookie = '') =>
    fetch(`${server.url}/contact`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie },
      redirect: 'manual',
    });
  const wrong = await post({ name: ' ', email: '<b>', topic: 'none', message: 'http://x.y' });
  const page = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(page.match(/<b>\w+<\/b>/g)).toEqual(['<b>Name</b>', '<b>Email</b>', '<b>Topic</b>', '<b>Message</b>']);
  expect(page).toContain('&quot;&lt;b&gt;&quot; is not an e-mail address');

  const right = await post({ name: 'ada l.', email: 'ada@example.org', message: 'Ten letters, and more' });
  expect([right.status, right.headers.get('location')]).toEqual([303, '/contact']);
  const cookie = right.headers.get('set-cookie')!.split(';')[0]!;
  const thanks = async () => await (await fetch(`${server.url}/contact`, { headers: { cookie } })).text();
  expect(await thanks()).toContain('<p class="flash">Thank you, Ada L.!</p>');
  expect(await thanks()).not.toContain('flash');
});

test('a JSON API', async () => {
  const call = async (path: string, method = 'GET', body?: string) => {
    const response = await fetch(`${server.url}/items${path}`, { method, body: body ?? null });
    return [response.status, await response.json()];
  };
  expect(await call('')).toEqual([200, { items: [], total: 0 }]);
  expect(await call('', 'POST', '{"name":"Tür","price":"12.345"}')).toEqual([
    201,
    { id: 1, name: 'Tür', price: 12.35 },
  ]);
  expect(await call('/1')).toEqual([200, { id: 1, name: 'Tür', price: 12.35 }]);
  expect(await call('/2')).toEqual([404, { error: 'No item 2' }]);
  expect(await call('', 'POST', '{')).toEqual([400, { error: 'Syntax error' }]);
  expect(await call('', 'POST', '{}')).toEqual([422, { error: 'name must be a string' }]);
  expect(await call('', 'PATCH')).toEqual([405, { error: 'Method not allowed' }]);
});

test('an upload form', async () => {
  expect(await (await fetch(`${server.url}/upload`)).text()).toContain('multipart/form-data');
  const form = new FormData();
  form.append('picture', new Blob(['1234567']), 'seven.txt');
  const answer = await fetch(`${server.url}/upload`, { method: 'POST', body: form });
  expect([answer.status, await answer.text()]).toEqual([200, 'seven.txt: 7 bytes, kept.\n']);
  const empty = await fetch(`${server.url}/upload`, { method: 'POST', body: new FormData() });
  expect([empty.status, await empty.text()]).toEqual([422, 'No file was uploaded.\n']);
});

test('a JSON endpoint', async () => {
  const put = await fetch(`${server.url}/notes`, { method: 'PUT', body: '{"note":"für später"}' });
  expect([put.status, await put.json()]).toEqual([201, { note: 'für später' }]);
  expect(put.headers.get('set-cookie')).toBe('note=f%C3%BCr%20sp%C3%A4ter; path=/; HttpOnly; SameSite=Lax');
  const get = await fetch(`${server.url}/notes`, { headers: { cookie: 'note=f%C3%BCr' } });
  expect(await get.text()).toBe('{"note":"f\\u00fcr"}');
  expect((await fetch(`${server.url}/notes`, { method: 'PUT', body: '{' })).status).toBe(400);
  expect((await fetch(`${server.url}/notes`, { method: 'DELETE' })).headers.get('allow')).toBe('GET, PUT');
});

test('a report is made after its receipt', async () => {
  const path = join(folder, 'report.txt');
  const answer = await fetch(`${server.url}/report?into=${encodeURIComponent(path)}`);
  expect([answer.status, await answer.text()]).toEqual([202, 'Your report is being made.\n']);
  const read = (): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  await until('the report', () => read().endsWith('\n'));
  expect(read().split('\n')[11]).toBe('12   14,814.00');
});

test('a download', async () => {
  const answer = await fetch(`${server.url}/export?rows=2000`);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="export.csv"');
  const lines = (await answer.text()).trimEnd().split('\n');
  expect([lines.length, lines[2000]]).toEqual([2001, '2000,4000000']);
});
