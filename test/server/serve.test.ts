/** `serve(options)` as a program uses it: what it takes, tells and refuses, how it ends, and that nothing of it stays. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, ListenError, PortInUseError, type ServeOptions, serve } from '../../runtime/ts-sapi.ts';
import { listenerKinds } from '../support/listeners.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';
import { gate, getRequest, ScriptRoot, until } from '../support/serving.ts';

const FILES = {
  'hello.ts': `echo('Hello ', ini_get('precision'));`,
  'name.ts': `echo(getenv('X') ?: 'first');`,
  'waits.ts': `echo('begun'); flush(); ${gate('go')} echo(' ended');`,
  'greedy.ts': `const kept: number[][] = []; for (;;) kept.push(new Array(1000).fill(1));`,
};

let root: ScriptRoot;
let other: ScriptRoot;
beforeAll(() => {
  root = new ScriptRoot(FILES);
  other = new ScriptRoot({ 'hello.ts': `echo('Other');`, 'php.ini': '[PHP]\nprecision = 5\nmax_execution_tim = 1\n' });
});
afterAll(() => {
  root.remove();
  other.remove();
});

function options(more: Partial<ServeOptions> = {}): ServeOptions {
  return { root: root.path, port: 0, log: () => {}, ...more };
}

async function textOf(server: { readonly url: string }, path: string): Promise<string> {
  return await (await fetch(server.url + path)).text();
}

describe('options', () => {
  test('a path relative to the working directory, or a URL; values as a php.ini would have them', async () => {
    for (const place of [relative(process.cwd(), root.path), pathToFileURL(root.path)]) {
      await using server = await serve(options({ root: place, directives: { precision: 7, html_errors: false } }));
      expect(await textOf(server, '/hello')).toBe('Hello 7');
      expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    }
  });

  test('a php.ini by file, folder or URL; directives win; what has no effect is told', async () => {
    const logs: string[] = [];
    const log = (text: string) => logs.push(text);
    for (const iniFile of [other.join('php.ini'), other.path, pathToFileURL(other.join('php.ini'))]) {
      await using server = await serve(options({ iniFile, log }));
      expect(await textOf(server, '/hello')).toBe('Hello 5');
    }
    await using server = await serve(options({ iniFile: other.path, directives: { precision: 3 } }));
    expect(await textOf(server, '/hello')).toBe('Hello 3');
    const notice = 'NOTICE: directives without effect here: max_execution_tim (did you mean max_execution_time?)';
    expect(logs).toEqual([notice, notice, notice]);
  });

  test.each<[string, Partial<ServeOptions>, string]>([
    ['a folder that is not there', { root: '/nonexistent/x' }, '/nonexistent/x: no such folder'],
    ['a file as root', { root: import.meta.filename }, `${import.meta.filename}: not a folder`],
    ['a URL of another kind', { root: new URL('http://a/') }, 'root must be a path or a file: URL: http://a/'],
    ['an empty root', { root: '' }, 'root must be a path or a file: URL: '],
    ['a port beyond all', { port: 65_536 }, 'port must be a whole number from 0 to 65535: 65536'],
    ['half a port', { port: 1.5 }, 'port must be a whole number from 0 to 65535: 1.5'],
    ['an unknown transport', { transport: 'pigeon' as never }, 'transport must be auto, uws or node: pigeon'],
    ['a php.ini that is not there', { iniFile: '/nonexistent/php.ini' }, '/nonexistent/php.ini: no such file'],
    ['a bad directive', { directives: { pm: 'x' } }, 'pm must be static, dynamic or ondemand: "x"'],
    [
      'a bad value',
      { directives: { precision: Number.NaN } },
      'precision must be a string, a finite number or a boolean: NaN',
    ],
  ])('%s is a ConfigError', async (_, more, message) => {
    const failure = await serve(options(more)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConfigError);
    expect((failure as Error).message).toBe(message);
  });
});

describe.each(listenerKinds)('%s', (transport) => {
  test('a taken port and an address that is not ours', async () => {
    await using server = await serve(options({ transport }));
    const again = await serve(options({ transport, port: server.port })).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(PortInUseError);
    expect(again).toBeInstanceOf(ListenError);
    expect(again).toMatchObject({ host: '127.0.0.1', port: server.port });
    const elsewhere = await serve(options({ transport, host: '192.0.2.1' })).catch((error: unknown) => error);
    expect(elsewhere).toBeInstanceOf(ListenError);
    expect(elsewhere).not.toBeInstanceOf(PortInUseError);
  });

  test('two servers side by side, each with its root and directives', async () => {
    await using one = await serve(options({ transport, directives: { precision: 4 } }));
    await using two = await serve(options({ transport, root: other.path }));
    const texts = await Promise.all([1, 2, 3].flatMap(() => [textOf(one, '/hello'), textOf(two, '/hello')]));
    expect(texts).toEqual(['Hello 4', 'Other', 'Hello 4', 'Other', 'Hello 4', 'Other']);
    await one.close();
    expect(await textOf(two, '/hello')).toBe('Other');
  });

  test('twenty times on one port: nothing is left of any', async () => {
    let { port } = await closedServer(transport, 0);
    const before = await heldNow();
    for (let round = 0; round < 20; round++) ({ port } = await closedServer(transport, port));
    await until('threads, descriptors, listeners and resources as before', () => isNoMore(heldSync(), before));
  });

  test('a close waits for scripts; force cuts them, also while another close waits', async () => {
    const logs: string[] = [];
    const server = await serve(options({ transport, log: (text) => logs.push(text) }));
    await using client = await RawClient.connect(server.port);
    await client.send(getRequest('/waits')).untilText('begun');
    const [waiting, again] = [server.close(), server.close()];
    let isClosed = false;
    void waiting.then(() => {
      isClosed = true;
    });
    await untilRefused(server.port);
    expect(isClosed).toBe(false);
    expect(await server.close({ force: true })).toEqual({ hasStuckThreads: false });
    expect(await Promise.all([waiting, again])).toEqual([{ hasStuckThreads: false }, { hasStuckThreads: false }]);
    expect(logs.filter((line) => line.startsWith('stopping: cut "GET /waits"'))).toHaveLength(1);
    await client.untilFin();
  });

  test('a graceful close lets the script end and its client read', async () => {
    const server = await serve(options({ transport }));
    await using client = await RawClient.connect(server.port);
    await client.send(getRequest('/waits')).untilText('begun');
    const closing = server.close();
    await untilRefused(server.port);
    root.write('go');
    expect((await client.response()).text).toBe('begun ended');
    await closing;
    root.remove('go');
  });
});

describe('figures', () => {
  test('of one host', async () => {
    await using server = await serve(options({ directives: { 'pm.max_children': 3, 'pm.start_servers': 2 } }));
    await using client = await RawClient.connect(server.port);
    await client.send(getRequest('/waits?a=1')).untilText('begun');
    const status = await server.status();
    expect(status).toMatchObject({ acceptedRequests: 1, waiting: 0, activeThreads: 1, processManager: 'dynamic' });
    const { threadId, ageMs, ...request } = status.requests[0]!;
    expect(request).toEqual({ stage: 'executing', method: 'GET', target: '/waits?a=1', script: root.join('waits.ts') });
    expect(threadId).toBeGreaterThan(0);
    expect(ageMs).toBeGreaterThan(0);
    await server.close({ force: true });
  });

  test.runIf(process.platform === 'linux' && listenerKinds.includes('uws'))('of two', async () => {
    await using server = await serve(options({ directives: { hosts: 2 } }));
    for (let n = 0; n < 10; n++) expect(await textOf(server, '/hello')).toBe('Hello 14');
    expect((await server.status()).acceptedRequests).toBe(10);
  });
});

describe('an AbortSignal', () => {
  test('closes the server', async () => {
    const controller = new AbortController();
    const server = await serve(options({ signal: controller.signal }));
    expect(await textOf(server, '/hello')).toBe('Hello 14');
    controller.abort();
    await untilRefused(server.port);
    await server.close();
  });

  test('that is aborted before or during the start', async () => {
    const reason = new Error('not wanted any more');
    await expect(serve(options({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    const controller = new AbortController();
    const starting = serve(options({ signal: controller.signal }));
    controller.abort(reason);
    await expect(starting).rejects.toBe(reason);
  });

  test('is let go of at the end', async () => {
    const controller = new AbortController();
    let added = 0;
    const { addEventListener, removeEventListener } = controller.signal;
    Object.assign(controller.signal, {
      addEventListener: (...args: Parameters<typeof addEventListener>) => {
        added++;
        addEventListener.apply(controller.signal, args);
      },
      removeEventListener: (...args: Parameters<typeof removeEventListener>) => {
        added--;
        removeEventListener.apply(controller.signal, args);
      },
    });
    const server = await serve(options({ signal: controller.signal }));
    expect(added).toBe(1);
    await server.close();
    expect(added).toBe(0);
  });
});

describe('the embedding program', () => {
  test('stays as it was, and ends by itself once the server is closed', async () => {
    const program = new URL('../support/embedding-program.ts', import.meta.url).pathname;
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const args = ['--import', tsx, program, root.path];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 15_000 });
    expect({ stdout, stderr }).toEqual({ stdout: 'Hello 14\nHello 14\nnothing changed\n', stderr: '' });
  });

  test.runIf(listenerKinds.includes('uws'))(
    'keeps its environment, and heads of 30 KB come in pieces all the same',
    async () => {
      await using server = await serve(options({ transport: 'uws' }));
      expect(process.env.UWS_HTTP_MAX_HEADERS_SIZE).toBe(undefined);
      await using client = await RawClient.connect(server.port);
      client.send('GET /hello HTTP/1.1\r\nHost: test\r\n');
      for (let n = 0; n < 10; n++) {
        // Each piece is one that the library reads alone.
        await new Promise((resolve) => setTimeout(resolve, 5));
        client.send(`X-${n}: ${'x'.repeat(3000)}\r\n`);
      }
      expect((await client.send('\r\n').response()).text).toBe('Hello 14');
    },
  );

  test('has no collector among its globals after a script was ended for its memory', async () => {
    await using server = await serve(options({ directives: { memory_limit: '32M', html_errors: false } }));
    expect(await textOf(server, '/greedy')).toContain('Allowed memory size of 33554432 bytes exhausted');
    expect(runInNewContext('typeof gc')).toBe('undefined');
  });
});

/** One that has answered before. */
async function closedServer(transport: 'uws' | 'node', port: number): Promise<{ readonly port: number }> {
  const server = await serve(options({ transport, port }));
  expect((await exchangeRaw(server.port, getRequest('/hello', ['Connection: close']))).text).toBe('Hello 14');
  // A connection that is open when the server goes.
  await using client = await RawClient.connect(server.port);
  await client.send(getRequest('/hello')).response();
  await server.close();
  await client.untilFin();
  return { port: server.port };
}

interface Held {
  readonly threads: number;
  readonly descriptors: number;
  readonly listeners: number;
  /** Sockets, ports and timers that keep the process alive. */
  readonly resources: number;
}

/** Linux only: 0 elsewhere. */
function heldSync(): Held {
  const count = (path: string): number => (process.platform === 'linux' ? readdirSync(path).length : 0);
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  const resources = process.getActiveResourcesInfo().filter((name) => /TCP|Message|Worker|Timeout/.test(name)).length;
  return { threads: count('/proc/self/task'), descriptors: count('/proc/self/fd'), listeners, resources };
}

/** Once two looks in a row agree: threads need a moment to go. */
async function heldNow(): Promise<Held> {
  let last = heldSync();
  await until('a steady state', () => {
    const previous = last;
    last = heldSync();
    return isNoMore(last, previous) && isNoMore(previous, last);
  });
  return last;
}

function isNoMore(held: Held, than: Held): boolean {
  return Object.entries(held).every(([name, count]) => count <= than[name as keyof Held]);
}

async function untilRefused(port: number): Promise<void> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const isRefused = await RawClient.connect(port).then(
      (client) => {
        client.close();
        return false;
      },
      () => true,
    );
    if (isRefused) return;
    if (performance.now() > deadline) throw new Error('still listening after 5 s');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
