/** What a script does to objects that all requests of a worker share: put back, or seen and the worker replaced. */
import { describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const IMPORTS = `import util from 'node:util'; import { EventEmitter } from 'node:events'; import http from 'node:http';
import https from 'node:https'; import dns from 'node:dns'; import dnsPromises from 'node:dns/promises'; import net from 'node:net'; import tls from 'node:tls';
import path from 'node:path'; import crypto from 'node:crypto'; import * as utilSpace from 'node:util'; import stream from 'node:stream'; import buffer from 'node:buffer'; import url from 'node:url';
import { createRequire } from 'node:module'; const required = createRequire(import.meta.url)('node:querystring'); const later = (await import('node:zlib')).default; const got = process.getBuiltinModule('node:string_decoder');`;

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
  ['typeof util.extra', 'util.extra = 1'],
  ['typeof utilSpace.default.extra', 'utilSpace.default.extra = 1'],
  ['path.sep', `path.sep = '|'`],
  ['path.extname("a.b")', 'path.extname = () => "evil"'],
  ['typeof crypto.randomUUID()', 'crypto.randomUUID = () => 5'],
  ['typeof url.extra', 'Object.assign(url, { extra: 1 })'],
  ['typeof required.extra', 'required.extra = 1'],
  ['typeof later.extra', 'later.extra = 1'],
  ['typeof got.extra', 'got.extra = 1'],
  ['stream.getDefaultHighWaterMark(false)', 'stream.setDefaultHighWaterMark(false, 5)'],
  ['stream.getDefaultHighWaterMark(true)', 'stream.setDefaultHighWaterMark(true, 5)'],
  ['buffer.INSPECT_MAX_BYTES', 'buffer.INSPECT_MAX_BYTES = 3'],
  ['String(process.env.OF_A_FILE)', `process.loadEnvFile(import.meta.dirname + '/of-a-file.env')`],
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
  [
    'http.IncomingMessage.prototype.evil',
    `import { IncomingMessage } from 'node:http'; IncomingMessage.prototype.evil = 1`,
  ],
  ['http.STATUS_CODES.200', `import http from 'node:http'; http.STATUS_CODES[200] = 'Fine'`],
  ['http.METHODS.0', `import { METHODS } from 'node:http'; METHODS[0] = 'X'`],
  ['util.inspect.colors.red', `import util from 'node:util'; util.inspect.colors.red = [1, 2]`],
  ['events.extra', `import Emitter from 'node:events'; (Emitter as any).extra = 1`],
  ['events.prototype.emit', `import { EventEmitter } from 'node:events'; EventEmitter.prototype.emit = () => true`],
  ['stream.prototype.pipe', `import Stream from 'node:stream'; Stream.prototype.pipe = () => 1`],
  ['assert.strict.extra', `import assert from 'node:assert'; assert.strict.extra = 1`],
  ['Response.extra', '(Response as any).extra = 1'],
  ['Headers.prototype.evil', '(Headers.prototype as any).evil = 1'],
];

const ONE_WORKER = { 'pm.start_servers': '1', 'pm.max_threads': '1' };

describe('settings are put back at the end of the request', () => {
  const files: Record<string, string> = { 'of-a-file.env': 'OF_A_FILE=1' };
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
      import os from 'node:os'; import inspector from 'node:inspector'; import v8 from 'node:v8'; import util from 'node:util'; import { syncBuiltinESMExports } from 'node:module';
      for (const call of [() => setEnvironmentData('a', 1), () => register('x'), () => os.setPriority(5), () => inspector.open(0), () => v8.setHeapSnapshotNearHeapLimit(1),
        () => v8.promiseHooks.onInit(() => {}), () => process.setSourceMapsEnabled(true), () => syncBuiltinESMExports(), () => Object.defineProperty(util, 'x', { value: 1 }), () => { delete (util as any).inspect; }]) { try { call(); echo('allowed '); } catch (error) { echo('refused '); } }`,
  });
  expect(await server.text('/refused')).toBe('refused '.repeat(10));
});

test('what a script assigns to a module it has itself', async () => {
  await using server = await serve({
    'own.ts': `import util from 'node:util'; import path from 'node:path'; const { util: again } = { util };
      (util as any).extra = 1; path.basename = () => 'own'; echo(again.extra, ' ', path.basename('/a/b'), ' ', 'extra' in util, ' ', path.posix.basename('/a/b'));`,
    'other.ts': `import util from 'node:util'; import path from 'node:path'; echo((util as any).extra === undefined, ' ', path.basename('/a/b'));`,
  });
  expect(await server.text('/own')).toBe('1 own 1 b');
  expect(await server.text('/other')).toBe('1 b');
});

test('using modules as they are is no change of them', async () => {
  const modules = [
    'assert',
    'buffer',
    'child_process',
    'crypto',
    'dns',
    'events',
    'fs',
    'fs/promises',
    'http',
    'http2',
    'https',
  ];
  const more = [
    'net',
    'os',
    'path',
    'perf_hooks',
    'querystring',
    'readline',
    'stream',
    'stream/web',
    'string_decoder',
    'timers',
    'tls',
    'url',
  ];
  const all = [...modules, ...more, 'util', 'v8', 'vm', 'worker_threads', 'zlib'];
  const imports = all.map((name, at) => `import m${at} from 'node:${name}';`).join(' ');
  await using server = await serve(
    {
      'uses.ts': `${imports} const all = [${all.map((_, at) => `m${at}`)}]; let count = 0;
        for (const one of all) for (const name of Object.keys(one)) { try { if (one[name] !== undefined) count++; } catch {} }
        m3.createHash('sha256').update('x').digest(); echo(count > 500 ? 'many' : count);`,
    },
    { ...ONE_WORKER, watch_prototypes: '0' },
  );
  for (let turn = 0; turn < 3; turn++) expect(await server.text('/uses')).toBe('many');
  expect(server.logs.filter((line) => line.includes('changed'))).toEqual([]);
});
