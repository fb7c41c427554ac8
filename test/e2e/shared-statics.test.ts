/** What a script does to objects that all requests of a worker share: put back, or seen and the worker replaced. */
import { describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const IMPORTS = `import util from 'node:util'; import { EventEmitter } from 'node:events'; import http from 'node:http';
import https from 'node:https'; import dns from 'node:dns'; import dnsPromises from 'node:dns/promises'; import net from 'node:net'; import tls from 'node:tls';`;

/** Each setting, how to change it. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['Error.stackTraceLimit', 'Error.stackTraceLimit = 3'],
  ['typeof Error.prepareStackTrace', 'Error.prepareStackTrace = undefined'],
  ['util.inspect.defaultOptions.depth', 'util.inspect.defaultOptions.depth = 9'],
  ['util.inspect.defaultOptions.colors', 'util.inspect.defaultOptions = { colors: true }'],
  ['EventEmitter.defaultMaxListeners', 'EventEmitter.defaultMaxListeners = 77'],
  ['Buffer.poolSize', 'Buffer.poolSize = 1'],
  ['String(http.globalAgent.maxSockets)', 'http.globalAgent.maxSockets = 1'],
  ['https.globalAgent.maxFreeSockets', 'https.globalAgent.maxFreeSockets = 1'],
  ['String(dns.getServers())', `dns.setServers(['192.0.2.1'])`],
  ['String(dns.getServers())', `dns.promises.setServers(['192.0.2.2'])`],
  ['dns.getDefaultResultOrder()', `dns.setDefaultResultOrder('ipv4first')`],
  ['dns.getDefaultResultOrder()', `dnsPromises.setDefaultResultOrder('ipv4first')`],
  ['net.getDefaultAutoSelectFamily()', 'net.setDefaultAutoSelectFamily(!net.getDefaultAutoSelectFamily())'],
  ['tls.DEFAULT_MIN_VERSION', `tls.DEFAULT_MIN_VERSION = 'TLSv1.3'`],
  ['RegExp.$1', `/(\\w+)/.exec('secret')`],
  ['RegExp.input', `/(\\w+)/.exec('secret')`],
];

const OBJECTS: readonly (readonly [string, string])[] = [
  ['Exception.prototype.extra', '(Exception.prototype as any).extra = () => 1'],
  ['InvalidArgumentException.extra', '(InvalidArgumentException as any).extra = 1'],
  ['URL.extra', `(URL as any).extra = 'left'`],
  ['URL.prototype.toJSON', `URL.prototype.toJSON = () => 'evil'`],
  ['Buffer.extra', `(Buffer as any).extra = 'left'`],
  ['Buffer.prototype.readInt8', 'Buffer.prototype.readInt8 = () => 1'],
  ['Intl.extra', '(Intl as any).extra = 1'],
  ['Intl.NumberFormat.prototype.format2', '(Intl.NumberFormat.prototype as any).format2 = 1'],
  ['Symbol.extra', '(Symbol as any).extra = 1'],
  ['Response.extra', '(Response as any).extra = 1'],
  ['Headers.prototype.evil', '(Headers.prototype as any).evil = 1'],
];

const ONE_WORKER = { 'pm.start_servers': '1', 'pm.max_children': '1' };

describe('settings are put back at the end of the request', () => {
  const files: Record<string, string> = {};
  for (const [index, [read, change]] of SETTINGS.entries()) {
    files[`s${index}.ts`] = `${IMPORTS} echo(json_encode(${read})); ${change};`;
    files[`d${index}.ts`] = `${IMPORTS} echo(json_encode(${read})); ${change}; die();`;
  }
  test.each(SETTINGS.map((setting, index) => [...setting, index] as const))('%s: %s', async (_read, _change, index) => {
    const server = await shared(files);
    for (const name of [`/s${index}`, `/d${index}`]) {
      const first = await server.text(name);
      expect(first).not.toBe('');
      expect(await server.text(name)).toBe(first);
    }
    expect(server.logs.filter((line) => line.includes('changed'))).toEqual([]);
  });
});

let running: Promise<Serving> | null = null;

function shared(files: Readonly<Record<string, string>>): Promise<Serving> {
  running ??= serve(files, { ...ONE_WORKER, watch_prototypes: '0' });
  return running;
}

test('what packages set when they are loaded stays', async () => {
  await (await running)?.[Symbol.asyncDispose]();
  await using server = await serve(
    {
      'node_modules/sets/package.json': JSON.stringify({ name: 'sets', type: 'module', exports: './index.js' }),
      'node_modules/sets/index.js': 'Error.stackTraceLimit = 17; export const value = 1;',
      'main.ts': `import { value } from 'sets'; echo(value, ' ', Error.stackTraceLimit);`,
    },
    ONE_WORKER,
  );
  for (let turn = 0; turn < 3; turn++) expect(await server.text('/main')).toBe('1 17');
});

test.each(OBJECTS)('%s: seen, and the worker replaced', async (name, change) => {
  await using server = await serve({ 'evil.ts': `${change}; echo('done');` }, { ...ONE_WORKER, watch_prototypes: '0' });
  expect(await server.text('/evil')).toBe('done');
  await server.untilLog(
    new RegExp(`evil\\.ts \\(or a request beside it\\) changed ${name.replaceAll('.', '\\.')}: .*it is replaced`),
  );
});

test('what would reach other requests in no other way is refused', async () => {
  await using server = await serve({
    'refused.ts': `import { setEnvironmentData } from 'node:worker_threads'; import { register } from 'node:module';
      for (const call of [() => setEnvironmentData('a', 1), () => register('x')]) { try { call(); echo('allowed '); } catch (error) { echo('refused '); } }`,
  });
  expect(await server.text('/refused')).toBe('refused refused ');
});
