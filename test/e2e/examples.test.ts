/** Every example runs as it stands. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../runtime/cli/start-host.ts';
import { startServer } from '../../runtime/cli/start-server.ts';
import { until } from '../support/serving.ts';

let server: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ts-sapi-examples-'));
  server = await startServer({
    documentRoot: resolve('examples'),
    host: '127.0.0.1',
    port: 0,
    transport: 'auto',
    directives: {},
    log: () => {},
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('the index names every example', async () => {
  const text = await (await fetch(`${server.url}/`)).text();
  for (const path of ['/page', '/upload', '/notes', '/report', '/export']) expect(text).toContain(`href="${path}`);
});

test('a page from parts', async () => {
  const text = await (await fetch(`${server.url}/page?name=%3Cb%3EAda`)).text();
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n<title>A page from parts<\/title>/);
  expect(text).toContain('<p>Hello, &lt;b&gt;Ada. Today is ');
  expect(text).toContain('<p>Part three</p>\n</main>');
});

test('an upload form', async () => {
  expect(await (await fetch(`${server.url}/upload`)).text()).toContain('multipart/form-data');
  const form = new FormData();
  form.append('picture', new Blob(['1234567']), 'seven.txt');
  const answer = await fetch(`${server.url}/upload`, { method: 'POST', body: form });
  expect([answer.status, await answer.text()]).toEqual([200, 'seven.txt: 7 bytes, kept.\n']);
  const empty = await fetch(`${server.url}/upload`, { method: 'POST', body: new FormData() });
  expect([empty.status, await empty.text()]).toEqual([422, 'No file came.\n']);
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
