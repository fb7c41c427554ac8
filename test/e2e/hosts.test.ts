/** `hosts` above 1: several threads listen on one port, and together are one server. */
import { describe, expect, test } from 'vitest';
import { freePort } from '../../runtime/host/listeners/port-check.ts';
import { startServer } from '../../runtime/server/start-server.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';
import { serveCommand } from '../support/serve-command.ts';
import { gate, getRequest, ScriptRoot, type Serving, serve, until, writing } from '../support/serving.ts';

const FILES = {
  'hello.ts': `echo('Hello');`,
  'recipe.ts': `ignore_user_abort(true); set_time_limit(0); ob_start(); echo('early ' + $_GET.n); header('Connection: close');
    header('Content-Length: ' + ob_get_length()); ob_end_flush(); flush(); fastcgi_finish_request();
    ${gate('recipe-go')} ${writing(`done-' + $_GET.n + '`)} die();`,
  'endless.ts': `echo('begun'); flush(); for (;;) usleep(1000);`,
  'runaway.ts': `set_time_limit(1); while (true) {}`,
  'asks.ts': `const answer = await fetch('http://127.0.0.1:' + $_SERVER.SERVER_PORT + '/naps?n=' + $_GET.n);
    echo(await answer.text());`,
  'naps.ts': `usleep(1000); echo('nap ' + $_GET.n);`,
  'crowd.ts': `const fs = process.getBuiltinModule('node:fs'); const folder = $_SERVER.DOCUMENT_ROOT + '/crowd';
    fs.mkdirSync(folder, { recursive: true }); fs.writeFileSync(folder + '/' + $_GET.n, '');
    const count = fs.readdirSync(folder).length; usleep(30000); fs.unlinkSync(folder + '/' + $_GET.n); echo(count);`,
  'blocks.ts': `${writing(`began-' + $_GET.n + '`)} ${gate(`go-' + $_GET.n + '`)} echo('went ' + $_GET.n);`,
  'sized.ts': `echo(file_get_contents('php://input').length);`,
} as const;

const STATUS = { 'pm.status_path': '/status' } as const;

/** Connections to each of two hosts, at least so many: which host serves one is seen in the status page. */
async function connections(server: Serving, each: number): Promise<[RawClient[], RawClient[]]> {
  const groups: [RawClient[], RawClient[]] = [[], []];
  let counts = await acceptedByHosts(server);
  for (let tries = 0; groups.some((clients) => clients.length < each); tries++) {
    if (tries > 200) throw new Error(`Connections were dealt ${groups.map((clients) => clients.length)}`);
    const client = await server.connect();
    await client.send(getRequest('/hello')).response();
    const next = await acceptedByHosts(server);
    groups[next[0]! > counts[0]! ? 0 : 1].push(client);
    counts = next;
  }
  return groups;
}

async function acceptedByHosts(server: Serving): Promise<number[]> {
  const deadline = performance.now() + 10_000;
  let status = await statusOf(server);
  // One that has just started, or is very busy, is left out.
  while (status.hosts !== 2 && performance.now() < deadline) status = await statusOf(server);
  expect(status.hosts).toBe(2);
  return String(status['accepted by hosts']).split(' ').map(Number);
}

async function statusOf(server: Serving, via?: RawClient): Promise<Record<string, unknown>> {
  const answer = via === undefined ? server.get('/status?json') : via.send(getRequest('/status?json')).response();
  return JSON.parse((await answer).text) as Record<string, unknown>;
}

/** Resolves when nobody listens on the port any more. */
async function untilRefused(port: number): Promise<void> {
  let isRefused = false;
  const look = async (): Promise<void> => {
    while (!isRefused)
      await RawClient.connect(port).then(
        (client) => client.close(),
        () => {
          isRefused = true;
        },
      );
  };
  await Promise.all([look(), until('the end of listening', () => isRefused)]).finally(() => {
    isRefused = true;
  });
}

const PAIR = { hosts: '2', 'pm.start_servers': '2', ...STATUS } as const;

describe('two hosts', () => {
  test('serve, limit and count as one server', async () => {
    await using server = await serve(FILES, PAIR);
    const [ones, others] = await connections(server, 2);
    expect(await acceptedByHosts(server)).toEqual([ones.length, others.length]);
    // Whoever is asked says the same.
    for (const client of [ones[0]!, others[0]!]) {
      const status = await statusOf(server, client);
      expect(status['accepted conn']).toBe(ones.length + others.length);
      expect(status['total processes']).toBeGreaterThanOrEqual(2);
    }

    const early = await Promise.all(Array.from({ length: 8 }, (_, n) => server.text(`/recipe?n=${n}`)));
    expect(early).toEqual(early.map((_, n) => `early ${n}`));
    expect((await statusOf(server))['active processes']).toBe(8);
    server.write('recipe-go');
    for (let n = 0; n < 8; n++) await server.untilFile(`done-${n}`);

    const ended = await Promise.all(
      [ones[1]!, others[1]!].map((client) => client.send(getRequest('/runaway')).response()),
    );
    for (const { text } of ended) expect(text).toContain('Maximum execution time of 1 second exceeded');
    const naps = await Promise.all(Array.from({ length: 20 }, (_, n) => server.text(`/asks?n=${n}`)));
    expect(naps).toEqual(naps.map((_, n) => `nap ${n}`));
    for (const client of [...ones, ...others]) client.close();
  });

  test('refuse what exceeds queue.max, whichever of them has it', async () => {
    await using server = await serve(FILES, { ...PAIR, 'pm.max_children': '4', 'queue.max': '4' });
    const responses = Array.from({ length: 24 }, () => server.get('/blocks?n=x', [], 20_000));
    let refused = 0;
    for (const response of responses) void response.then(({ status }) => (refused += status === 503 ? 1 : 0));
    await until('refusals', () => refused >= 16);
    expect(refused).toBeLessThanOrEqual(20);
    server.write('go-x');
    const served = (await Promise.all(responses)).filter(({ text }) => text === 'went x');
    expect(served.length).toBeGreaterThanOrEqual(4);
    expect(served.length).toBeLessThanOrEqual(8);
  });

  test('have pm.max_threads together, and give back what they do not use, or have more of than the other', async () => {
    // Where scripts that wait share threads, nothing is short.
    await using server = await serve(FILES, { ...PAIR, suspend: 'off', 'pm.max_threads': '4' });
    const [ones, others] = await connections(server, 5);
    const counts = await Promise.all(Array.from({ length: 40 }, (_, n) => server.text(`/crowd?n=${n}`)));
    expect(Math.max(...counts.map(Number))).toBe(4);
    const { 'max active processes': most, 'max children reached': full } = await statusOf(server);
    expect(most).toBe(4);
    expect(full).toBeGreaterThan(0);
    // Three of the four threads become the first host's, and more of its requests wait than that.
    for (let n = 0; n < 5; n++) ones[n]!.send(getRequest(`/blocks?n=one-${n}`));
    await until('three', () => [0, 1, 2, 3, 4].filter((n) => server.has(`began-one-${n}`)).length === 3);
    for (let n = 0; n < 2; n++) others[n]!.send(getRequest(`/blocks?n=other-${n}`));
    await server.untilFile('began-other-0');
    const first = [0, 1, 2, 3, 4].find((n) => server.has(`began-one-${n}`))!;
    server.write(`go-one-${first}`);
    await server.untilFile('began-other-1');
    expect([0, 1, 2, 3, 4].filter((n) => server.has(`began-one-${n}`)).length).toBeLessThanOrEqual(4);
    for (const name of ['one-0', 'one-1', 'one-2', 'one-3', 'one-4', 'other-0', 'other-1']) server.write(`go-${name}`);
    for (const [n, client] of ones.slice(0, 5).entries()) expect((await client.response()).text).toBe(`went one-${n}`);
    for (const [n, client] of others.slice(0, 2).entries())
      expect((await client.response()).text).toBe(`went other-${n}`);
    for (const client of [...ones, ...others]) client.close();
  });

  test('one that breaks is started again, and the other does not notice', async () => {
    const hostEntry = new URL('../support/breakable-host.mjs', import.meta.url).pathname;
    await using server = await serve(FILES, { ...PAIR, 'pm.max_children': '4' }, { hostEntry });
    const groups = await connections(server, 3);
    // Each has more threads than it keeps.
    for (const [group, clients] of groups.entries())
      for (const n of [0, 1]) clients[n]!.send(getRequest(`/blocks?n=${group}-${n}`));
    for (const name of ['0-0', '0-1', '1-0', '1-1']) await server.untilFile(`began-${name}`);
    const accepted = Number((await statusOf(server))['accepted conn']);
    const breaker = new BroadcastChannel('host-breaker');
    breaker.postMessage(1);
    breaker.close();
    await server.untilLog(/^ERROR: host 2 ended \(Error: a fault of its own\n.*starting it again at once$/s);
    const cut = server.logs.filter((line) => line.includes('stopping: cut'));
    expect(cut).toHaveLength(1);
    expect(cut[0]).toMatch(/"GET \/blocks\?.*, and 1 more of this file after/);
    for (const name of ['0-0', '0-1', '1-0', '1-1']) server.write(`go-${name}`);
    const answers = await Promise.allSettled(groups.map((clients) => clients[0]!.response()));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    // What the broken one had is free, and what it had counted stays.
    const after = await acceptedByHosts(server);
    expect(after[0]! + after[1]!).toBeGreaterThanOrEqual(accepted);
    const crowd = () => Promise.all(Array.from({ length: 40 }, (_, n) => server.text(`/crowd?n=${n}`)));
    // It may take more than one crowd until the new one has its threads.
    let most = 0;
    for (let round = 0; round < 20 && most !== 4; round++) most = Math.max(...(await crowd()).map(Number));
    expect(most).toBe(4);
    for (const client of groups.flat()) client.close();
  });
});

describe('the process', () => {
  test('takes a port that is free, and ends when the work of all hosts has', async () => {
    const root = new ScriptRoot(FILES);
    await using command = serveCommand(root.path, '--hosts', '2', '-d', 'pm.start_servers=2');
    const port = await command.port();
    expect(command.output).toMatch(/^ts-sapi serves \S+ on http:\/\/127\.0\.0\.1:\d+\n$/);
    const again = startServer({
      documentRoot: root.path,
      host: '127.0.0.1',
      port,
      transport: 'auto',
      directives: { hosts: '2' },
      log: () => {},
    });
    await expect(again).rejects.toMatchObject({
      name: 'PortInUseError',
      message: `Address 127.0.0.1:${port} is already in use`,
    });
    for (let n = 0; n < 8; n++) expect((await exchangeRaw(port, getRequest(`/recipe?n=${n}`))).text).toBe(`early ${n}`);
    command.signal('SIGTERM');
    await untilRefused(port);
    expect(command.exitCode).toBe(null);
    root.write('recipe-go');
    expect(await command.untilExit(5000)).toBe(0);
    for (let n = 0; n < 8; n++) expect(root.has(`done-${n}`)).toBe(true);
    expect(command.errors).toBe('');
    root.remove();
  });

  test('ends at once at a second signal, and names what it cut', async () => {
    const root = new ScriptRoot(FILES);
    await using command = serveCommand(root.path, '-d', 'hosts=2');
    const port = await command.port();
    const clients = await Promise.all(Array.from({ length: 6 }, () => RawClient.connect(port)));
    for (const client of clients) await client.send(getRequest('/endless')).untilText('begun');
    command.signal('SIGTERM');
    await untilRefused(port);
    command.signal('SIGTERM');
    expect(await command.untilExit(5000)).toBe(1);
    const cut = command.errors.split('\n').filter((line) => line.includes('stopping: cut "GET /endless"'));
    const more = cut.map((line) => Number(/and (\d+) more/.exec(line)?.[1] ?? 0));
    expect(more.reduce((sum, count) => sum + count, cut.length)).toBe(6);
    expect(cut.length).toBeLessThanOrEqual(2);
    root.remove();
  });
});

describe('hosts that cannot be had', () => {
  test('those of two servers that start on one port at the same time', async () => {
    const port = await freePort('127.0.0.1');
    const options = {
      documentRoot: import.meta.dirname,
      host: '127.0.0.1',
      port,
      transport: 'auto',
      log: () => {},
    } as const;
    const directives = { hosts: '2', process_control_timeout: '0' };
    const starts = [1, 2].map(() => startServer({ ...options, directives }));
    const outcomes = await Promise.allSettled(starts);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop();
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ name: 'PortInUseError', port });
    // Nothing is left of either.
    const next = await startServer({ ...options, directives: { process_control_timeout: '0' } });
    expect(next.port).toBe(port);
    await next.stop();
  });

  const start = (directives: Record<string, string>, transport: 'auto' | 'node', logs: string[] = []) =>
    startServer({
      documentRoot: import.meta.dirname,
      host: '127.0.0.1',
      port: 0,
      transport,
      directives: { process_control_timeout: '0', ...directives },
      log: (text) => logs.push(text),
    });

  test('the node transport shares no port', async () => {
    await expect(start({ hosts: '2' }, 'node')).rejects.toThrow('hosts = 2: the node transport cannot share a port');
  });

  test('auto takes one where there cannot be more, and says nothing', async () => {
    const logs: string[] = [];
    const server = await start({ hosts: 'auto' }, 'node', logs);
    await server.stop();
    expect(logs).toEqual([]);
  });

  test('values that make no sense', async () => {
    await expect(start({ hosts: '0' }, 'auto')).rejects.toThrow('hosts must be a number from 1 to 999, or auto: "0"');
  });

  test('more than pm.max_threads can serve', async () => {
    const logs: string[] = [];
    const server = await start({ hosts: '2', 'pm.max_threads': '2' }, 'auto', logs);
    expect(logs).toEqual(['NOTICE: hosts = 2 with pm.max_threads = 2: there are 1, since each needs 2']);
    await server.stop();
  });
});
